import { drawsInShort, type Prepared, type StudyOptions } from '../study/index.ts';
import { msg } from '../text/index.ts';
import type { Asked } from './command.ts';
import { finished, namedNodes } from './draw-steps.ts';
import { numberIn } from './drawing.ts';
import { EXIT, Refusal } from './exit.ts';
import { drawsText } from './render/draws.ts';
import { jsonText, pageFor, textOf } from './render/study.ts';
import { stoppable } from './stoppable.ts';

/** Options that are about a file of draws, of which a summary makes none. */
const OF_FILES = ['format', 'out'] as const;
/** Options that are about the summary. */
const OF_SUMMARY = ['above', 'json'] as const;

/** Refuses what goes with a file of draws beside what goes with their summary. */
export function refuseMixed(asked: Asked): void {
  const given = (names: readonly string[]) =>
    names.find((name) => asked.flag(name) || asked.value(name) !== undefined);
  const [odd, key] = asked.flag('summary')
    ? ([given(OF_FILES), 'cli.draws.only-file'] as const)
    : ([given(OF_SUMMARY), 'cli.draws.only-summary'] as const);
  if (odd !== undefined) throw new Refusal(EXIT.usage, msg(key, { option: `--${odd}` }));
}

/** Draws, keeps no draw, and says what they come to. */
export async function sayDraws(asked: Asked, prepared: Prepared, options: StudyOptions): Promise<void> {
  const { terminal } = asked;
  const nodes = namedNodes(asked, prepared, options);
  const steps = drawsInShort(prepared, options, nodes, aboveOf(asked));
  if (steps === undefined) throw new Refusal(EXIT.usage, msg('cli.draws.none'), msg('cli.draws.none.hint'));
  const found = await stoppable((signal) => finished(steps, terminal, signal));
  terminal.write(
    asked.flag('json') ? jsonText(found) : textOf(drawsText(found, pageFor(terminal, prepared.case))),
  );
}

function aboveOf(asked: Asked): number | undefined {
  const text = asked.value('above');
  if (text === undefined) return undefined;
  const value = numberIn(text);
  if (text.trim() !== '' && Number.isFinite(value)) return value;
  throw new Refusal(
    EXIT.usage,
    msg('cli.error.number', { option: '--above', text }),
    msg('cli.draws.above.hint'),
  );
}
