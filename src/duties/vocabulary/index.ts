export { EVENT_IDS, type EventId, eventKind, OBJECTS, type ObjectId, type Side } from './events.ts';
export { EXCLUSIVE, FACT_IDS, FACTS, type FactId, isFact, NOT_UNLESS_STATED } from './facts.ts';
export {
  BESIDE_THE_POINT,
  DEFENCE,
  EFFECTS,
  type Effect,
  HOLDER_ROLES,
  type HolderRole,
  INSTRUMENT_TYPES,
  type InstrumentType,
  OUTSIDERS,
  type Outsider,
  ROLES,
  type Role,
  STRENGTHS,
  type Strength,
  SUBJECTS,
  SUPPORT,
  type Subject,
} from './rules.ts';
