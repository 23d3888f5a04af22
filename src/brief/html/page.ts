import { html, type Markup, trusted } from '../markup.ts';
import type { Reading } from '../reading.ts';
import { answers } from './answers.ts';
import { balance } from './balance.ts';
import { claims } from './claims.ts';
import { duties } from './duties.ts';
import { fairness } from './fairness.ts';
import { gaps } from './gaps.ts';
import { ledger } from './ledger.ts';
import { masthead } from './masthead.ts';
import { network } from './network.ts';
import { PANEL, PANEL_HASH } from './panel.ts';
import { rivals } from './rivals.ts';
import { scenarios } from './scenarios.ts';
import { series } from './series.ts';
import { sources } from './sources.ts';
import { strengthSigns } from './strength.ts';
import { STYLE } from './style/index.ts';
import { talks } from './talks.ts';
import { uncertainty } from './uncertainty.ts';
import { verdictSigns } from './verdict.ts';
import { why } from './why.ts';

/** Nothing may load, nothing may be sent, and of all scripts only ours may run. */
const POLICY = `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${PANEL_HASH}'; img-src data:; base-uri 'none'; form-action 'none'`;

/** Sections in the order of reading, by the name of their heading. A section without content stays away. */
const SECTIONS = {
  answers,
  duties,
  ledger,
  fairness,
  uncertainty,
  talks,
  balance,
  // Not `network`: addresses that begin with #n are citations.
  alliances: network,
  rivals,
  claims,
  scenarios,
  series,
  gaps,
  sources,
} as const;

/** The brief as one self-contained page. */
export function page(reading: Reading): string {
  const { findings, lang, t } = reading;
  const { study } = findings;
  const made = Object.entries(SECTIONS).flatMap(([name, section]) => {
    const content = section(reading);
    return content === undefined ? [] : [{ name: name as keyof typeof SECTIONS, content }];
  });
  const links = made.map(({ name }) => html`<li><a href="#${name}">${t(`brief.${name}.title`)}</a></li>`);
  const body =
    made.length === 0 ? html`<p class="intro">${t('brief.empty')}</p>` : made.map(({ content }) => content);
  return html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Treatyscope ${study.product}">
<title>${reading.w(study.title)} – Treatyscope</title>
<link rel="icon" href="data:,">
<style>${trusted(STYLE)}</style>
</head>
<body>
<a class="skip" href="#content">${t('brief.skip')}</a>
${verdictSigns()}${strengthSigns()}
<div class="sheet">
${masthead(reading)}
<nav class="contents" aria-label="${t('brief.contents')}"><ul>${links}</ul></nav>
<main id="content">
${body}
</main>
${footer(reading)}
</div>
${why(reading)}
<script>${trusted(PANEL)}</script>
</body>
</html>
`.text;
}

function footer(reading: Reading): Markup {
  const { study } = reading.findings;
  return html`<footer><p>${reading.t('brief.footer', { product: study.product, case: study.case, date: study.asOf })}</p><p class="hash">${reading.t('brief.footer.hash')} <code>${study.caseHash}</code></p><p class="print-only">${reading.t('brief.footer.print')}</p></footer>`;
}
