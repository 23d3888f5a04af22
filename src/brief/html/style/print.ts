/** Paper: always light, the appendix and the folded tables left out, addresses and page numbers printed. */
export const PRINT_STYLE = `
@page{margin:16mm 15mm 18mm;@bottom-right{content:counter(page) " / " counter(pages);font:8pt sans-serif;color:#555}@bottom-left{content:"Treatyscope";font:8pt sans-serif;color:#555}}
@media print{
html{font-size:9pt}body,.chart{-webkit-print-color-adjust:exact;print-color-adjust:exact}
.sheet{max-width:none;padding:0}#why,.contents,.skip,.why,details,.signs{display:none}
.print-only{display:block}.wide{display:block}.narrow{display:none}
.tiles,.multiples{grid-template-columns:1fr 1fr;gap:4mm}.tile{padding:3mm 4mm}.tile .big{font-size:1.75rem}
main>section{margin-top:7mm}h2,h3,figcaption,.intro{break-after:avoid}
.tile,figure,tr,.sources li,.scenario{break-inside:avoid}figure{padding:3.5mm 4.5mm}.claims tbody{break-inside:avoid}
.multiples{display:block;columns:2;column-gap:4mm}.multiples figure{display:block;margin-bottom:4mm}
.sources li>a{font-size:0}.sources li>a::after{content:attr(href);font-size:8pt}
a{color:inherit;text-decoration:none}a[href^="#w"]{text-decoration:none}table{font-size:8.5pt}
}
`;
