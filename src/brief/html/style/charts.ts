/** Shapes and text of the charts. Colour never stands alone: side, shape, filling or a label says the same. */
export const CHARTS_STYLE = `
.chart{display:block;width:100%;height:auto;overflow:visible;font:13px var(--sans);font-variant-numeric:tabular-nums}
.range .chart{max-width:26rem}.multiples .chart{max-width:27rem}.narrow .chart{max-width:30rem}
.chart text{fill:var(--ink)}
.chart :is(.tick,.tick text){fill:var(--muted);font-size:12px}.chart .note{fill:var(--muted);font-size:11.5px}
.chart .value{font-weight:600;paint-order:stroke;stroke:var(--ground,var(--paper));stroke-width:3px;stroke-linejoin:round}
.tile .chart{--ground:var(--soft)}
.chart .value.gap{fill:var(--muted);font-weight:400}.chart .chosen.label,.chart .letter{font-weight:650}
.chart .value.chosen{font-weight:700;stroke:none}
.chart .head{font-weight:650;fill:var(--p)}
.chart .grid{stroke:var(--line)}.chart .zero{stroke:var(--ink);stroke-width:1.2}
.chart .track{stroke:var(--muted);stroke-opacity:.45;stroke-dasharray:1 3}
.chart .band{fill:var(--band)}.tile .chart .band{fill:var(--line);fill-opacity:.45}
.chart .interval{stroke:var(--ink);stroke-width:3;stroke-opacity:.4}
.chart [data-why]{cursor:pointer}.chart [data-why]:hover :is(.label,.value){text-decoration:underline}
.chart .bar{fill:var(--p)}.chart .bar.p1{fill-opacity:.92}
.chart :is(.dot,.series circle){fill:var(--p,var(--accent));stroke:var(--p,var(--accent));stroke-width:1.6}
.chart circle.hollow.hollow{fill:var(--ground,var(--paper))}.chart .dot.chosen{fill:var(--ink);stroke:var(--paper);stroke-width:1.5}
.chart .line{fill:none;stroke:var(--p,var(--accent));stroke-width:1.8;stroke-linejoin:round}
@media (forced-colors:active){.chart text{fill:CanvasText;stroke:none}.chart :is(.bar,circle){fill:CanvasText;stroke:CanvasText}.chart circle.hollow.hollow{fill:Canvas}.chart .line{stroke:CanvasText}.chart .band{fill:none}}
`;
