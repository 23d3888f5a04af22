export { type AlternatingShares, alternatingOffers } from './alternating.ts';
export type { Answer } from './answer.ts';
export { type Attitude, NEUTRAL } from './attitude.ts';
export type { Bargain, Side } from './bargain.ts';
export { type CrisisOutcome, screen } from './crisis.ts';
export type { Model } from './model.ts';
export { costNode, INPUT, LEAVING, modelNode, REJECTION, talksSources } from './nodes.ts';
export {
  type Absent,
  bargainOf,
  type CaseBargain,
  rivalBargains,
  type Views,
} from './of-case.ts';
export { MODEL_IDS, type ModelId, modelNamed } from './registry.ts';
export { type Strip, stripOf } from './strip.ts';
