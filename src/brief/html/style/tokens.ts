/** Colours on paper, by role; the parties' are told apart by colour-blind readers and reach 4.5:1 on their ground. */
const LIGHT = `--paper:#fff;--soft:#f6f5f1;--line:#d8d5cb;--ink:#1b1e23;--muted:#555b64;--accent:#1d4568;--mark:#9a3412;
--a:#0072b2;--b:#b34700;--c:#00734f;--d:#9c4a7b;--good:#00694a;--bad:#a3282b;--mixed:#7a5200;--open:#555b64;--band:#efece3;`;

const DARK = `--paper:#121417;--soft:#1a1e23;--line:#3a4048;--ink:#ebe9e3;--muted:#aab0b8;--accent:#9cc6ea;--mark:#ffb38a;
--a:#56b4e9;--b:#e69f00;--c:#2fc79a;--d:#e6a3c8;--good:#4fd1a1;--bad:#ff9c98;--mixed:#eebf5c;--open:#aab0b8;--band:#23282f;`;

const FONTS = `--sans:-apple-system,"Segoe UI","Helvetica Neue","Noto Sans","Liberation Sans",system-ui,Arial,sans-serif;
--serif:"Iowan Old Style","Palatino Linotype",Palatino,"Noto Serif","Liberation Serif",Georgia,serif;
--mono:ui-monospace,"SFMono-Regular",Consolas,"Liberation Mono",monospace;`;

const JAPANESE_FONTS = `--sans:-apple-system,"Segoe UI","Helvetica Neue","Noto Sans","Liberation Sans","Hiragino Sans","Yu Gothic UI","Yu Gothic",Meiryo,"Noto Sans CJK JP","Noto Sans JP",system-ui,sans-serif;
--serif:"Hiragino Mincho ProN","Yu Mincho","Noto Serif CJK JP","Noto Serif JP",serif;`;

export const TOKENS = `
:root{color-scheme:light dark;${LIGHT}${FONTS}}
:root:lang(ja){${JAPANESE_FONTS}}
@media screen and (prefers-color-scheme:dark){:root{${DARK}}}
`;
