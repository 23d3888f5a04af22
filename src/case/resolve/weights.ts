import { placeOf } from '../../document/index.ts';
import { msg } from '../../text/index.ts';
import type { Case } from '../model.ts';
import type { CaseField } from './case-file.ts';
import type { Record } from './record.ts';
import { readNumber } from './values.ts';

/** Weights of lenses by name. Which lenses there are is known elsewhere, so names are not checked here. */
export function readWeights(head: Record<CaseField>): Case['weights'] {
  const weights = new Map<string, { weight: number; at: ReturnType<typeof placeOf> }>();
  const map = head.map('weights');
  if (map === undefined) return weights;
  const expected = msg('expected.weight');
  for (const { key, value, broken } of map.entries.values()) {
    if (broken) head.broken = true;
    else if (value === undefined) head.fail('value-empty', key, { expected });
    else if (value.kind !== 'scalar') head.fail('type-mismatch', value, { expected });
    else {
      const weight = readNumber(head, value, { low: 0, expected });
      if (weight !== undefined) weights.set(key.text, { weight, at: placeOf(key) });
    }
  }
  const isWhole = !map.partial && weights.size === map.entries.size;
  if (isWhole && [...weights.values()].every(({ weight }) => weight === 0))
    head.fail('number-out-of-range', head.keyOf('weights'), { expected: msg('expected.weights') });
  return weights;
}
