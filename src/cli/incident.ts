import { readFile, stat } from 'node:fs/promises';
import { type Law, type LoadedIncidents, loadIncidents } from '../duties/index.ts';
import { readCaseFolder } from '../node/index.ts';
import { msg } from '../text/index.ts';
import type { Asked } from './command.ts';
import { EXIT, Refusal } from './exit.ts';
import { dayOption } from './law.ts';

/** Incidents of a file, or of every file of a folder. */
export async function incidentFile(law: Law, path: string): Promise<LoadedIncidents> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) throw new Refusal(EXIT.files, msg('cli.error.no-file', { path }));
  if (!found.isDirectory()) {
    const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
      throw new Refusal(EXIT.files, msg('cli.error.unreadable', { path, code: error.code ?? '' }));
    });
    return loadIncidents(law, new Map([[path, new Uint8Array(bytes)]]));
  }
  const { files } = await readCaseFolder(path);
  const yaml = [...files].filter(([name]) => /\.ya?ml$/i.test(name));
  return loadIncidents(law, new Map(yaml.map(([name, bytes]) => [`${path}/${name}`, bytes])));
}

/** Where the options of a command line stand, for problems with them. */
const COMMAND_LINE = 'command line';

/** What the options of the command line say, read like a file, so that mistakes are found and told alike. */
export function incidentOf(law: Law, asked: Pick<Asked, 'value'>): LoadedIncidents {
  return loadIncidents(law, new Map([[COMMAND_LINE, new TextEncoder().encode(incidentText(asked))]]));
}

const SIDES = ['against', 'by', 'object', 'place'] as const;

function incidentText(asked: Pick<Asked, 'value'>): string {
  const event = asked.value('event');
  const says = [event, asked.value('against'), asked.value('place')]
    .filter((one) => one !== undefined)
    .join(', ');
  const lines = [
    'asked:',
    `  says: ${JSON.stringify(says || 'asked')}`,
    `  date: ${dayOption(asked.value('date')).iso}`,
  ];
  if (event !== undefined) lines.push(`  event: ${event}`);
  for (const side of SIDES) {
    const value = asked.value(side);
    if (value !== undefined)
      lines.push(`  ${side}: ${side === 'place' ? JSON.stringify(value) : listText(value)}`);
  }
  const facts = asked.value('facts');
  if (facts !== undefined) {
    lines.push('  facts:');
    for (const pair of facts.split(',')) {
      const [name = '', value = ''] = pair.split('=');
      lines.push(`    ${name.trim()}: ${value.trim() === '' ? 'yes' : value.trim()}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

/** `JPN,USA` as a list. */
function listText(value: string): string {
  const parts = value.split(',').map((part) => JSON.stringify(part.trim()));
  return parts.length === 1 ? (parts[0] as string) : `[${parts.join(', ')}]`;
}
