/** The explanation of a number: hidden until its address is called, then a panel beside the page, with or without script. */
export const PANEL_STYLE = `
#why>div,.whys>li{display:none}.whys>li:target{display:block}.whys{list-style:none;margin:0;padding:0}
#why>div:has(>.whys>:target){display:block;position:fixed;inset:0 0 0 auto;width:min(27rem,100vw);padding:4rem 1.4rem 2rem;overflow:auto;background:var(--paper);border-left:1px solid var(--line);box-shadow:0 0 2.5rem rgb(0 0 0/.18);z-index:5;font-size:.92rem;overflow-wrap:anywhere}
.whys>li>*{margin-top:.55rem}.whys>li>p:first-child{font-size:1.7rem;font-weight:680;line-height:1.25}.whys>li>p:first-child small{display:block;font-size:.85rem;font-weight:400}.whys>li>p:first-child abbr{font-size:.5em;vertical-align:.8em}.whys>li>p:nth-child(2){font-size:.85rem;color:var(--muted)}
.whys h4{font-size:.8rem;color:var(--muted);font-weight:600;margin-top:1.1rem}
.whys>li ul{list-style:none;margin-top:.2rem}.whys li li{padding:.3rem 0;border-bottom:1px solid var(--line)}
#why pre{background:var(--soft);padding:.6rem .75rem;white-space:pre-wrap;margin:.9rem 0 0}
#why-bar{display:none;position:fixed;top:0;right:0;width:min(27rem,100vw);padding:.5rem .8rem .5rem 1.4rem;align-items:center;gap:.3rem;background:var(--soft);border-bottom:1px solid var(--line);border-left:1px solid var(--line);z-index:6}
body:has(.whys>:target) #why-bar{display:flex}
#why-bar b{flex:1;font-size:.85rem;color:var(--muted)}
#why-bar :is(button,a){display:grid;place-items:center;width:2.25rem;height:2.25rem;font:1.35rem/1 var(--sans);color:var(--ink);background:none;border:1px solid transparent;border-radius:4px;text-decoration:none;cursor:pointer}
#why-bar :is(button,a):hover{border-color:var(--line)}#why-bar button:disabled{opacity:.35;cursor:default}#why-bar [hidden]{display:none}
.whys>:focus{outline:none}
@media (prefers-reduced-motion:no-preference){#why>div:has(>.whys>:target){animation:why .16s ease-out}@keyframes why{from{transform:translateX(1.5rem);opacity:0}}}
@media (max-width:47.9rem){#why>div:has(>.whys>:target){inset:auto 0 0;width:auto;height:72vh;border-left:0;border-top:1px solid var(--line)}#why-bar{top:28vh;width:auto;left:0}}
`;
