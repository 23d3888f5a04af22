import { CHARTS_STYLE } from './charts.ts';
import { PANEL_STYLE } from './panel.ts';
import { PRINT_STYLE } from './print.ts';
import { SHEET } from './sheet.ts';
import { TOKENS } from './tokens.ts';

/** The whole style sheet of the brief: constants only, so nothing from a case can break out of it. */
export const STYLE = [TOKENS, SHEET, CHARTS_STYLE, PANEL_STYLE, PRINT_STYLE].join('');
