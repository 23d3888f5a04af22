import { z } from 'zod';
import { type JsonSchema, schemaOf } from '../../document/index.ts';
import { balanceShape } from './balance.ts';
import { caseShape } from './case-file.ts';
import { name } from './fields.ts';
import {
  assumptionShape,
  claimShape,
  figureShape,
  ledgerShape,
  measureShape,
  scenarioShape,
  sourceShape,
  stakeShape,
} from './files.ts';
import { talksShape } from './talks.ts';

/** The files of a case, by name without ending. */
const FILES = {
  case: caseShape,
  sources: z.record(name.id, sourceShape),
  measures: z.record(name.node, measureShape),
  figures: z.record(name.id, figureShape),
  assumptions: z.record(name.node, assumptionShape),
  ledger: ledgerShape,
  claims: z.record(name.id, claimShape),
  scenarios: z.record(name.id, scenarioShape),
  stakes: z.record(name.id, stakeShape),
  talks: talksShape,
  balance: balanceShape,
} as const;

/** The JSON Schema of each file, for editors: made from the definitions that the reader uses. */
export function caseSchemas(): Map<string, JsonSchema> {
  return new Map(Object.entries(FILES).map(([file, shape]) => [file, schemaOf(`${file}.yaml`, shape)]));
}
