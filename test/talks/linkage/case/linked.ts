import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadCase } from '../../../../src/case/index.ts';
import { linkageOfCase, linkedDomain, prepare } from '../../../../src/study/index.ts';
import { bytes, good } from '../../../case/folders.ts';

const talks = readFileSync(join(import.meta.dirname, '../../case/talks.yaml'), 'utf8');

/** The text of the linked talks of the small case. */
export const linked = readFileSync(join(import.meta.dirname, 'linkage.yaml'), 'utf8');

/** The small case with these linked talks. */
export function loadLinked(text: string) {
  const files = good('weighed');
  files.set('talks.yaml', bytes(talks + text));
  const { case: theCase, problems } = loadCase(files);
  if (theCase === undefined) return { problems, prepared: undefined };
  const { prepared, problems: ofFormulas } = prepare(theCase);
  return { prepared, problems: [...problems, ...ofFormulas] };
}

/** Findings and domain of the small case with these linked talks. */
export function linkageIn(text: string) {
  const { prepared, problems } = loadLinked(text);
  if (prepared === undefined || problems.length > 0) throw new Error(JSON.stringify(problems));
  const findings = linkageOfCase(prepared, {});
  if (findings === null) throw new Error('no linked talks');
  return { findings, domain: linkedDomain(prepared, {})?.domain };
}
