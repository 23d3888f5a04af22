/** Shapes and text of the charts. Colour never stands alone: side, shape, filling or a label says the same. */
export const CHARTS_STYLE = `
.chart{display:block;width:100%;height:auto;overflow:visible;font:13px var(--sans);font-variant-numeric:tabular-nums}
.range .chart{max-width:26rem}.multiples .chart{max-width:27rem}.narrow .chart{max-width:30rem}
.chart text{fill:var(--ink)}
.chart :is(.tick,.tick text){fill:var(--muted);font-size:12px}.chart .note{fill:var(--muted);font-size:11.5px}
.chart .value{font-weight:600;paint-order:stroke;stroke:var(--ground,var(--paper));stroke-width:3px;stroke-linejoin:round}
.tile .chart{--ground:var(--soft)}
.chart .value.gap{fill:var(--muted);font-weight:400}.chart .chosen.label,.chart .letter{font-weight:650}
.chart .plain circle{r:3.8px}.chart .fine circle{r:2.6px}
.chart .mid{text-anchor:middle}.chart .end{text-anchor:end}
.chart .value.chosen{font-weight:700;stroke:none}
.chart .head{font-weight:650;fill:var(--p)}
.chart .grid{stroke:var(--line)}.chart .zero{stroke:var(--ink);stroke-width:1.2}
.chart .track{stroke:var(--muted);stroke-opacity:.45;stroke-dasharray:1 3}
.chart .mark{stroke:var(--paper);stroke-width:2}.chart .band{fill:var(--band)}.tile .chart .band{fill:var(--line);fill-opacity:.45}
.chart .interval{stroke:var(--ink);stroke-width:3;stroke-opacity:.4}
.chart :is([data-why],[data-whys] circle){cursor:pointer}.chart [data-why]:hover :is(.label,.value){text-decoration:underline}
.chart .bar{fill:var(--p)}.chart .bar.p1{fill-opacity:.92}
.chart :is(.dot,.series circle){fill:var(--p,var(--accent));stroke:var(--p,var(--accent));stroke-width:1.6}
.chart circle.hollow.hollow{fill:var(--ground,var(--paper))}.chart .dot.chosen{fill:var(--ink);stroke:var(--paper);stroke-width:1.5}
.chart .line{fill:none;stroke:var(--p,var(--accent));stroke-width:1.8;stroke-linejoin:round}
.keyed .chart{max-width:30rem}.keyed{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:1.5rem;align-items:start}.keyed table{font-size:.8rem;margin:0}.keyed :is(th,td){padding-block:.2rem}.keyed td{word-break:keep-all;overflow-wrap:break-word}.keyed thead th:first-child{width:48%}@media (max-width:47.9rem){.keyed{display:block}}
.chart .small{font-size:12px}.chart :is(.over,.over text){fill:var(--paper)}.chart .marks text{font-size:10.5px;font-weight:650}
.chart .s3{fill:var(--ink)}.chart .s2{fill:var(--muted);fill-opacity:.38}.chart .s1{fill:var(--muted);fill-opacity:.13}
.chart .ends{fill:none;stroke:var(--mark);stroke-width:2.4;stroke-dasharray:4 2}
.chart .tie{fill:none;stroke:var(--muted);stroke-opacity:.75}.chart .w3{stroke-width:2}.chart .w2{stroke-width:1.3}.chart .w1{stroke-width:.8}.chart .tip{fill:var(--muted)}
.chart .gone{stroke:var(--mark);stroke-opacity:1;stroke-dasharray:5 3;stroke-width:3}.chart .tip.gone{fill:var(--mark);stroke:none}
.chart .node{fill:var(--ink)}.chart .halo{fill:var(--paper);stroke:var(--ink);stroke-width:1.3}
.chart .sea{fill:none;stroke:var(--line)}.chart .land{fill:var(--line);stroke:var(--paper);stroke-width:.5}.chart .land.own{fill:var(--accent);fill-opacity:.45;stroke:var(--accent)}.chart .land.open{fill:var(--paper);stroke:var(--mark);stroke-width:1}
.chart .leader{stroke:var(--ink);stroke-width:.8}.chart :is(.spot,.disc,.square){fill:none;stroke:var(--ink);stroke-width:15;stroke-linecap:round}.chart .spot{stroke-width:5}.chart .square{fill:var(--ink);stroke-linejoin:miter;stroke-width:7}.chart .disc.over{stroke:var(--paper);stroke-width:12.4}.chart .square.over{fill:var(--paper);stroke:var(--paper);stroke-width:4.4}
@media (forced-colors:active){.chart text{fill:CanvasText;stroke:none}.chart :is(.bar,circle){fill:CanvasText;stroke:CanvasText}.chart circle.hollow.hollow{fill:Canvas}.chart .line{stroke:CanvasText}.chart .band{fill:none}}
`;
