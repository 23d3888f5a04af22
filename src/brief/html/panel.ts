/**
 * The script of the brief. Entries of the appendix show themselves by `:target`; this adds what CSS cannot: steps back
 * and forward among entries, Esc, focus that returns to where the reader was, and
 * the titles of sources beside their numbers, which would weigh too much a thousand times over. It writes no HTML.
 */
export const PANEL = `(()=>{
const bar=document.getElementById('why-bar');
const steps=[...bar.querySelectorAll('button')];
let trail=[],at=-1,opener=null;
const entryOf=id=>{const e=id?document.getElementById(id):null;return e&&e.matches('.whys>li')?e:null};
const here=()=>location.hash.slice(1);
const name=entry=>{
for(const link of entry.querySelectorAll('a[href^="#n"]')){
const source=document.querySelector(link.getAttribute('href')+'>cite');
if(!source||link.dataset.named)continue;
link.dataset.named='1';
const title=document.createElement('cite');
title.textContent=' '+source.textContent;
link.after(title);
}
};
const follow=()=>{
const id=here(),entry=entryOf(id);
if(entry){
if(trail[at]!==id){if(trail[at-1]===id)at--;else if(trail[at+1]===id)at++;else{trail=trail.slice(0,at+1);trail.push(id);at++}}
name(entry);entry.tabIndex=-1;entry.closest('#why>div').scrollTop=0;entry.focus({preventScroll:true});
}else{
trail=[];at=-1;
if(id==='-'&&opener&&opener.isConnected)opener.focus({preventScroll:true});
opener=null;
}
for(const b of steps)b.disabled=trail[at+Number(b.dataset.step)]===undefined;
};
for(const b of steps){b.hidden=false;b.addEventListener('click',()=>{const id=trail[at+Number(b.dataset.step)];if(id)location.hash=id})}
document.addEventListener('click',event=>{
const dot=event.target.closest('[data-whys]>circle');
if(dot){const g=dot.parentNode,id=g.dataset.whys.split(' ')[[...g.querySelectorAll('circle')].indexOf(dot)];opener=dot.closest('figure').querySelector('summary');if(id!=='-')location.hash=id;return}
const to=event.target.closest('a[href^="#w"],[data-why]');
if(!to)return;
if(!to.closest('#why'))opener=to.matches('a')?to:to.closest('figure,.range')?.querySelector('summary')??null;
if(to.dataset.why)location.hash=to.dataset.why;
});
document.addEventListener('keydown',event=>{if(event.key==='Escape'&&entryOf(here()))location.hash='-'});
addEventListener('hashchange',follow);
follow();
})();`;

/** SHA-256 of the script in base64, for the page's content security policy; a test recomputes it. */
export const PANEL_HASH = 'ofdngXYw30laldtDnzqGPYCJ3Q4BS4kRbQIK4YvaWzA=';
