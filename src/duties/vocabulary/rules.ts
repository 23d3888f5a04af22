/** Kinds of instruments, by how they bind. */
export const INSTRUMENT_TYPES = [
  'treaty',
  'protocol',
  'agreement',
  'exchange-of-notes',
  'agreed-minute',
  'constitution',
  'statute',
  'cabinet-decision',
  'guideline',
  'statement',
] as const;
export type InstrumentType = (typeof INSTRUMENT_TYPES)[number];

/** How strongly a rule speaks; `none`: it states, defines or orders a procedure without a duty towards an ally. */
export const STRENGTHS = [
  'must',
  'must-consult-first',
  'must-consult',
  'may',
  'may-if',
  'must-not',
  'none',
] as const;
export type Strength = (typeof STRENGTHS)[number];

/** What a duty is about. Rules about one subject can contradict each other; rules about different ones cannot. */
export const SUBJECTS = [
  'defend',
  'support',
  'protect-assets',
  'join-war',
  'stay-neutral',
  'consult',
  'operate',
  'deploy',
  'answer',
  'host',
  'pay',
  'capacity',
  'arm',
  'refrain-from-force',
  'refrain-from-rivals',
  'deny-third-powers',
  'keep-order',
  'economy',
  'report',
  'domestic',
  'procedure',
  'statement',
  'end',
] as const;
export type Subject = (typeof SUBJECTS)[number];

/** Help by force or by keeping out: the first question that an incident with force in it is about. */
export const DEFENCE: ReadonlySet<Subject> = new Set(['defend', 'join-war', 'stay-neutral']);

/** Help short of that. */
export const SUPPORT: ReadonlySet<Subject> = new Set(['support', 'protect-assets']);

/** Rules that no ally can call upon: they state, order procedures, or bind towards somebody else. */
export const BESIDE_THE_POINT: ReadonlySet<Subject> = new Set([
  'report',
  'domestic',
  'procedure',
  'statement',
]);

/** Towards whom a rule runs when it is no party of the instrument. */
export const OUTSIDERS = [
  'itself',
  'any-state',
  'un',
  'un-security-council',
  'legislature',
  'allied-powers',
  'third-states',
  'nationals',
  'operating-forces',
] as const;
export type Outsider = (typeof OUTSIDERS)[number];

/** Who is meant, seen from the duty: its bearer, the party it is owed to, either of them, any party, anyone else. */
export const ROLES = ['bearer', 'beneficiary', 'pair', 'party', 'outsider', 'non-state'] as const;
export type Role = (typeof ROLES)[number];

/** Who holds a reading; what a third state holds is shown as an objection and binds no party. */
export const HOLDER_ROLES = ['party', 'parties', 'organ', 'court', 'scholars', 'third-state'] as const;
export type HolderRole = (typeof HOLDER_ROLES)[number];

/** What a reading does to the text. */
export const EFFECTS = ['confirms', 'extends', 'narrows', 'disputes'] as const;
export type Effect = (typeof EFFECTS)[number];
