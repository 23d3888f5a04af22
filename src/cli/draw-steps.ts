import { setImmediate } from 'node:timers/promises';
import type { Progress } from '../ensemble/index.ts';
import type { AskedNumber, Prepared, StudyOptions } from '../study/index.ts';
import { msg } from '../text/index.ts';
import type { Asked } from './command.ts';
import { EXIT, Refusal } from './exit.ts';
import { nodeNamed } from './node-name.ts';
import type { Terminal } from './terminal.ts';

/** Between two looks at the keyboard and two progress lines. */
const BREATH_MS = 100;

/** The numbers that `--node` names; undefined without. */
export function namedNodes(
  asked: Asked,
  prepared: Prepared,
  options: StudyOptions,
): AskedNumber[] | undefined {
  const text = asked.value('node');
  return text?.split(',').map((name) => {
    const { node, period, definition } = nodeNamed(name.trim(), prepared);
    return {
      name: name.trim(),
      node,
      period: options.period ?? period ?? prepared.case.period,
      definition: options.definition ?? definition ?? prepared.case.definition,
    };
  });
}

/** Takes all steps, with a line of progress on work that lasts; Ctrl-C ends it. */
export async function finished<Found>(
  steps: Generator<Progress, Found, undefined>,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<Found> {
  const start = performance.now();
  let last = start;
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    const now = performance.now();
    if (now - last < BREATH_MS) continue;
    last = now;
    const share = value.done / value.draws;
    const seconds = Math.ceil(((now - start) / 1000) * (1 / share - 1));
    terminal.progress(msg('cli.progress.draws-share', { percent: Math.floor(share * 100), seconds }));
    await setImmediate();
    refuseIfStopped(signal);
  }
}

export function refuseIfStopped(signal: AbortSignal): void {
  if (signal.aborted) throw new Refusal(EXIT.stopped, msg('cli.stopped'));
}
