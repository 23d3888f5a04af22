/** The page: type, columns, sections, tables. */
export const SHEET = `
*{box-sizing:border-box}
html{font:16px/1.55 var(--sans);color:var(--ink);background:var(--paper);-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
html:lang(ja){line-height:1.75;line-break:strict;overflow-wrap:anywhere}
body{margin:0;font-variant-numeric:tabular-nums;overflow-wrap:break-word}
.sheet{max-width:60rem;margin:0 auto;padding:2.5rem 2.5rem 4rem}
h1,h2,h3,h4,p,ul,ol,dl,figure{margin:0;padding:0}
h1,h2{font-family:var(--serif);font-weight:600;text-wrap:balance}
h1{font-size:clamp(1.9rem,1.3rem + 2.6vw,2.9rem);line-height:1.12;letter-spacing:-.01em}
h2{font-size:1.55rem;line-height:1.25}
h3{font-size:1.02rem;line-height:1.4;font-weight:650}
:lang(ja) :is(h1,h2){line-height:1.4;letter-spacing:0;font-weight:700}
small{font-size:.82rem;color:var(--muted)}
code{font-family:var(--mono);font-size:.86em}
cite,em,i{font-style:normal}
a{color:var(--accent);text-underline-offset:.18em;text-decoration-thickness:1px}
a:focus-visible,button:focus-visible,summary:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:2px}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:1rem;background:var(--paper);padding:.5rem 1rem;z-index:9}
.signs{position:absolute}
.kicker{font-size:.82rem;font-weight:650;letter-spacing:.06em;text-transform:uppercase;color:var(--accent);margin-bottom:.7rem}
:lang(ja) .kicker{letter-spacing:.02em}
.head{border-top:4px solid var(--ink);padding-top:1.1rem}
.lead{font:1.18rem/1.5 var(--serif);max-width:44rem;margin-top:.9rem;color:var(--ink)}
:lang(ja) .lead{line-height:1.8;font-size:1.08rem}
.facts{display:flex;flex-wrap:wrap;gap:.75rem 2.2rem;margin-top:1.5rem;padding:.9rem 0;border-block:1px solid var(--line)}
.facts dt{font-size:.78rem;color:var(--muted)}.facts dd{margin:0;font-weight:600}
.party+.party{margin-left:1rem}
.party::before{content:"";display:inline-block;width:.72em;height:.72em;margin-right:.4em;background:var(--p,var(--ink));border-radius:2px}
.p0{--p:var(--a)}.p1{--p:var(--b)}.p2{--p:var(--c)}.p3{--p:var(--d)}
.party.p1::before{border-radius:50%}.party.p2::before{transform:rotate(45deg)}
.evidence,.how{font-size:.88rem;color:var(--muted);max-width:46rem;margin-top:.9rem}.how{margin-top:.35rem}
.contents{margin:1.4rem 0 0;font-size:.9rem}
.contents ul{list-style:none;display:flex;flex-wrap:wrap;gap:.1rem 1.3rem}
.contents a{display:inline-block;padding:.25rem 0;text-decoration:none}.contents a:hover{text-decoration:underline}
main>section{margin-top:3.2rem}
main>section>h2{border-top:2px solid var(--ink);padding-top:.7rem}
.intro{max-width:44rem;margin:.4rem 0 1.3rem;color:var(--muted)}
h3.group{font-family:var(--serif);font-size:1.15rem;margin:2rem 0 .8rem}
.sub{font-size:.85rem;color:var(--muted)}
.from{font-size:.8rem;color:var(--muted);margin-top:.7rem}
main a[href^="#n"]{display:inline-block;min-width:24px;line-height:24px;text-align:center}
.tiles{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,24rem),1fr));gap:1.25rem;margin-top:1.3rem}
.tile{background:var(--soft);border-top:3px solid var(--accent);padding:1.1rem 1.35rem 1.1rem;display:flex;flex-direction:column}
.tile h3{font-size:.95rem;font-weight:600;color:var(--muted)}
.tile .big{font-size:2.15rem;line-height:1.2;font-weight:680;letter-spacing:-.015em;margin:.3rem 0 .35rem}
.tile .when{display:inline-block;line-height:1.3;font-size:.85rem;font-weight:500;letter-spacing:0;color:var(--muted)}
.tile .big .gap{font-size:1.6rem}.tile .big a{white-space:normal;text-decoration-thickness:2px}.big abbr{font-family:"Segoe UI","Helvetica Neue","Noto Sans","Liberation Sans",Arial,sans-serif;font-size:.45em;vertical-align:.85em;font-weight:500}
.says{font-family:var(--serif);font-size:1.05rem;line-height:1.5}:lang(ja) .says{line-height:1.75;font-size:1rem}
.reason{color:var(--muted);font-size:.85rem;margin-top:.3rem}small.reason{display:block}
.range{margin-top:.9rem;padding-top:.7rem;border-top:1px solid var(--line)}
.tile>.from{margin-top:auto;padding-top:.8rem}
a[href^="#w"]{color:inherit;text-decoration:underline dotted;text-decoration-color:var(--muted);text-underline-offset:.2em;white-space:nowrap}
a[href^="#w"]:hover{text-decoration-style:solid;color:var(--accent)}
.gap{color:var(--muted);font-weight:500}
abbr{font-family:"Segoe UI","Helvetica Neue","Noto Sans","Liberation Sans",Arial,sans-serif;color:var(--mark);text-decoration:none;font-size:.78em;vertical-align:.35em;line-height:0;margin-left:.06em;cursor:help}
a[href^="#n"]{font-size:.85em;text-decoration:none;padding-block:.2em}a[href^="#n"]:hover{text-decoration:underline}
figure{border:1px solid var(--line);padding:1.1rem 1.25rem .9rem;margin-top:1.25rem}
figcaption{margin-bottom:.9rem}figcaption h3{font-size:1.08rem;text-wrap:pretty}
.multiples{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,24rem),1fr));gap:1.25rem}
:is(figure,.sub)+.multiples{margin-top:1.25rem}:is(figure,.multiples)+details,.sources+details{margin-top:.7rem}.multiples figure{margin:0;padding:1rem 1.1rem .7rem;display:flex;flex-direction:column}
.multiples figcaption h3{font-size:.95rem}.multiples .from{margin-top:auto;padding-top:.6rem}
summary{font-size:.82rem;color:var(--accent);cursor:pointer;min-height:24px;padding:.2rem 0;width:fit-content}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.9rem;line-height:1.45;margin-top:.6rem}
:lang(ja) table{line-height:1.65}
th,td{text-align:left;vertical-align:top;padding:.45rem .9rem .45rem 0;border-bottom:1px solid var(--line);font-weight:400}
:is(th,td):last-child{padding-right:0}
thead th{font-size:.8rem;color:var(--muted);font-weight:600;border-bottom:1.5px solid var(--ink);vertical-align:bottom}
.r,.r2 tr>:nth-child(2),.r3 tr>:nth-child(3),.r4 tr>:nth-child(4),.r5 tr>:nth-child(5),.r6 tr>:nth-child(6),.r7 tr>:nth-child(7),.r8 tr>:nth-child(8){text-align:right}.r,.r2 td:nth-child(2),.r3 td:nth-child(3),.r4 td:nth-child(4),.r5 td:nth-child(5),.r6 td:nth-child(6),.r7 td:nth-child(7),.r8 td:nth-child(8){white-space:nowrap}
td a[href^="#w"]{display:inline-block;min-height:24px}
details table{font-size:.84rem}details :is(th,td){padding-block:.25rem}
.group th{font-weight:650;padding-top:1.1rem;border-bottom-color:var(--ink)}
.entries small{white-space:normal}.part th{padding-left:1.4rem}
.key{list-style:none;font-size:.86rem;columns:2;column-gap:2rem;margin:.5rem 0 .3rem}.key li{break-inside:avoid;padding:.16rem 0;display:flex;gap:.5rem}.key .letter{flex:none;align-self:flex-start;margin-top:.1em}
section>h3{margin-top:2rem}
.letter{display:inline-block;width:1.45em;text-align:center;font-weight:650;font-size:.8rem;line-height:1.45em;border-radius:2px}
b.letter{background:var(--ink);color:var(--paper)}i.letter{color:var(--muted)}
.slots{white-space:nowrap}.slots .letter{margin-right:2px}.slots .none{font-size:.82rem;color:var(--muted);white-space:normal}
.verdict{display:inline-flex;align-items:flex-start;gap:.35rem;font-size:.86rem;font-weight:600;line-height:1.35;color:var(--open)}
.verdict svg{flex:none;margin-top:.1rem;fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round;stroke-linejoin:round}
.signs .fill{fill:currentColor}
.verdict.supported{color:var(--good)}.verdict.contradicted{color:var(--bad)}.verdict.depends{color:var(--mixed)}
.tally{list-style:none;display:flex;flex-wrap:wrap;gap:.4rem 1.6rem;margin-bottom:.8rem}.tally b{font-size:1.25rem}
.claims{table-layout:fixed}.claims thead th:nth-child(1){width:31%}.claims thead th:nth-child(3){width:19%}
.claims tbody{border-bottom:1.5px solid var(--line)}
.claims tbody th>*{display:block}.claims tbody th .verdict{display:inline-flex;margin-top:.35rem}
.claims .paraphrase{font-family:var(--serif);font-size:1rem;line-height:1.45}.claims td>small{display:block}
.under{margin:.3rem 0 0;padding-left:1.1rem;font-size:.86rem}
.tests{list-style:none;margin-top:.3rem}
.tests li{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:0 .8rem;padding:.3rem 0 .3rem .7rem;border-left:2px solid var(--line);margin-top:.25rem;font-size:.86rem}
.tests .variant{grid-column:1/-1;color:var(--muted)}.tests .sum{overflow-wrap:anywhere}
.duties th[scope=row]{width:40%}.duty{display:inline-flex;gap:.35rem;align-items:baseline;vertical-align:baseline;font-weight:600;font-size:.86rem;line-height:1.35;color:var(--open)}
.duty svg{flex:none;align-self:center;fill:none;stroke:currentColor;stroke-width:2;stroke-linejoin:round}
.duty.must{color:var(--good)}.duty.open,.duty.consult{color:var(--mixed)}.duty.bar{color:var(--bad)}.duty.may{color:var(--accent)}
.clause{font:.72rem var(--mono);color:var(--muted);text-decoration:none;white-space:nowrap;display:inline-block;line-height:24px}.clause:hover{text-decoration:underline}
.contested{color:var(--mixed);font-weight:600}
.counts{list-style:none;max-width:46rem;margin:.4rem 0}.counts li{font-family:var(--serif);font-size:1.05rem;line-height:1.5;padding:.2rem 0}
.incident{border-left:3px solid var(--line);padding:.1rem 0 .2rem 1rem;margin-top:1.3rem}.incident h4{font-size:1rem;font-weight:650}
.answer{margin-top:.6rem;font-size:.92rem}.views,.steps,.steps ul,.clauses ul{list-style:none;font-size:.86rem}.views small{display:block}.views li,.steps>li{padding:.15rem 0}.steps ul{padding-left:1rem}
.clauses li{padding:.25rem 0}.clauses li:target{background:var(--band)}
.signs-of td,.signs-of thead th+th{text-align:center;padding-inline:.2rem}.signs-of tr:last-child td{font-size:.72rem;white-space:nowrap}.signs-of tbody td{font-weight:650}.signs-of tr:last-child td{font-weight:400}.lens-table td{white-space:nowrap}.lenses{padding-left:1.1rem;font-size:.88rem}.lenses li{padding:.25rem 0}.sets li{padding:.1rem 0}
.scenario{margin-top:1rem}.sets{list-style:none;font-size:.88rem;margin-top:.4rem}.caveats{padding-left:1.2rem;margin:.6rem 0}
.sources{padding-left:2.2rem;font-size:.88rem;margin-top:.7rem}.sources li{padding:.22rem 0;break-inside:avoid}.sources li:target{background:var(--band)}
.sources li::marker{color:var(--muted)}.url,.sources li>a{overflow-wrap:anywhere;word-break:break-all;font-size:.82rem}.url{color:var(--muted)}
footer{margin-top:3.5rem;padding-top:.9rem;border-top:4px solid var(--ink);font-size:.82rem;color:var(--muted)}.hash{overflow-wrap:anywhere}
.print-only,.narrow{display:none}
@media (max-width:47.9rem){
.sheet{padding:1.2rem 1rem 3rem}.key{columns:1}
figure{padding:.9rem .75rem .7rem}.tile{padding:1rem 1.1rem}
.wide{display:none}.narrow{display:block}
.claims,.claims tbody,.claims tr,.claims :is(th,td){display:block;width:auto}.claims thead{display:none}
.claims :is(th,td){border:0;padding:.2rem 0}.claims tbody{padding:.9rem 0}.claims tr+tr{margin-top:.5rem}
.entries,.entries tbody,.entries tr,.entries th{display:block}.entries thead,.entries td:last-child{display:none}
.entries .entry{display:grid;grid-template-columns:1fr auto;gap:.1rem .8rem;padding:.55rem 0;border-bottom:1px solid var(--line)}.entries .entry>*{border:0;padding:0}.entries .entry th{grid-column:1/-1;padding:0}.entries .part{padding-left:1.2rem}.entries .slots{order:1}.entries .r{order:2}
}
`;
