import type { z } from 'zod';
import {
  contentPlace,
  fieldsOfMap,
  given,
  headOf,
  type RawRecord,
  readDate,
  readYamlFile,
} from '../document/index.ts';
import type { Place, Problems } from '../problem/index.ts';
import { collect, ledgerParts, type Readings, readFiles } from './collect.ts';
import { FILE_KINDS, type FileKind, type Folder } from './folder.ts';
import type { Case, Figure, FormulaText, LeftOut } from './model.ts';
import { readAnswers } from './resolve/answers.ts';
import { resolveAssumption } from './resolve/assumptions.ts';
import { balanceFormulas, readBalance } from './resolve/balance.ts';
import { readCalendars, readCurrency, readGroups, readParties, readUnits } from './resolve/case-file.ts';
import { resolveClaim } from './resolve/claims.ts';
import { type Collection, Context } from './resolve/context.ts';
import { readConversions } from './resolve/conversions.ts';
import { readCorrelations } from './resolve/correlations.ts';
import { completeDefinitions, type OwnDefinition, readDefinition } from './resolve/definitions.ts';
import { checkDoubleCounts } from './resolve/double-count.ts';
import { PreferredFigures, resolveFigure } from './resolve/figures.ts';
import { resolveCategory, resolveEntry } from './resolve/ledger.ts';
import { type MeasureSketch, resolveMeasure, sketchMeasure } from './resolve/measures.ts';
import { Record } from './resolve/record.ts';
import { resolveScenario, withoutCircles } from './resolve/scenarios.ts';
import { publicationDays, resolveSource } from './resolve/sources.ts';
import { resolveStake, type Taken } from './resolve/stakes.ts';
import { checkSwitches } from './resolve/switches.ts';
import { readTalks, talksFormulas } from './resolve/talks.ts';
import { readPeriod } from './resolve/values.ts';
import { readWeights } from './resolve/weights.ts';
import { caseShape } from './shape/case-file.ts';
import { name } from './shape/fields.ts';
import * as shapes from './shape/files.ts';

/**
 * Makes the case of a folder: first case.yaml with the calendars and units that everything else is read with, then all
 * names, then every record with its references. Gives what it could make; the caller looks at the problems.
 */
export function assembleCase(folder: Folder, problems: Problems): Case | undefined {
  const context = new Context(problems);
  const head = readCaseFile(folder, context);
  const tables = head && folder.tables(head);
  const readings = new Map<FileKind, Readings>();
  for (const kind of FILE_KINDS) {
    const named = tables?.get(kind as Parameters<typeof tables.get>[0]) ?? [];
    readings.set(kind, readFiles(folder, context, kind, named));
  }
  const of = (kind: FileKind): Readings => readings.get(kind) as Readings;
  const nodes = { collection: 'node', nameKind: name.node } as const;
  const raw = {
    sources: collect(
      context,
      { collection: 'source', nameKind: name.id, shape: shapes.sourceShape },
      of('sources'),
    ),
    measures: collect(context, { ...nodes, shape: shapes.measureShape }, of('measures')),
    assumptions: collect(context, { ...nodes, shape: shapes.assumptionShape }, of('assumptions')),
    figures: collect(
      context,
      { collection: 'figure', nameKind: name.id, shape: shapes.figureShape },
      of('figures'),
    ),
    claims: collect(
      context,
      { collection: 'claim', nameKind: name.id, shape: shapes.claimShape },
      of('claims'),
    ),
    scenarios: collect(
      context,
      { collection: 'scenario', nameKind: name.id, shape: shapes.scenarioShape },
      of('scenarios'),
    ),
    stakes: collect(
      context,
      { collection: 'stake', nameKind: name.id, shape: shapes.stakeShape },
      of('stakes'),
    ),
    ...collectLedger(context, of('ledger')),
  };
  for (const { id } of raw.assumptions) context.assumptionNames.add(id);

  const sources = resolveAll(context, raw.sources, shapes.sourceShape, resolveSource);
  const sketches = new Map<string, MeasureSketch>();
  const measures = resolveAll(context, raw.measures, shapes.measureShape, (id, record) => {
    sketches.set(id, sketchMeasure(id, record));
    return resolveMeasure(id, record);
  });
  const figures = resolveFigures(context, raw.figures, {
    measures: sketches,
    publicBy: publicationDays(sources),
  });
  const assumptions = resolveAll(context, raw.assumptions, shapes.assumptionShape, resolveAssumption);
  const ledger = resolveLedger(context, raw);
  const claims = resolveAll(context, raw.claims, shapes.claimShape, resolveClaim);
  const scenarios = resolveScenarios(context, raw.scenarios);
  const taken: Taken = new Map();
  const stakes = resolveAll(context, raw.stakes, shapes.stakeShape, (id, record) =>
    resolveStake(id, record, taken),
  );
  const talks = readTalks(folder, context);
  const balance = readBalance(folder, context);
  if (head === undefined) return undefined;
  folder.keep('incidents');
  folder.keep('actors');
  folder.reportUnused();
  const settings = readSettings(head);
  const conversions = readConversions(head, measures);
  const answers = readAnswers(head);
  const fairness = { stakes, weights: readWeights(head), correlations: readCorrelations(head) };
  const records = {
    sources,
    measures,
    figures,
    assumptions,
    ledger,
    claims,
    scenarios,
    conversions,
    answers,
  };
  const parts = { ...records, ...fairness, ...given({ talks, balance }) };
  const { calendars, units } = context;
  if (settings === undefined) return undefined;
  const known = { party: head.declared.parties, node: new Set([...measures.keys(), ...assumptions.keys()]) };
  const inLedger = { category: ledger.categories, definition: ledger.definitions, entry: ledger.entries };
  const names = namesLeftOut(context, { ...known, ...inLedger, figure: figures });
  const leftOut = { ...names, formulas: formulasLeftOut(context, parts) };
  return { ...settings, ...head.declared, calendars, units, ...parts, leftOut, files: folder.texts };
}

/** Names that formulas may use, of records that are not in the case. */
function namesLeftOut(
  context: Context,
  kept: { readonly [name in Collection]?: { has(id: string): boolean } },
): Pick<LeftOut, 'names' | 'open'> {
  const names = new Set<string>();
  let open = false;
  for (const [collection, records] of Object.entries(kept)) {
    const declared = context.names[collection as Collection];
    open ||= declared.open;
    for (const id of declared.all()) if (!records.has(id)) names.add(id);
  }
  return { names, open };
}

/** Formulas of records that are not in the case, each once. */
function formulasLeftOut(
  context: Context,
  {
    measures,
    ledger,
    claims,
    answers,
    stakes,
    talks,
    balance,
  }: Pick<Case, 'measures' | 'ledger' | 'claims' | 'answers' | 'stakes' | 'talks' | 'balance'>,
): FormulaText[] {
  const parts = [...claims.values()].flatMap((claim) => claim.parts);
  const kept = [
    ...[...measures.values()].map((measure) => measure.formulaAt),
    ...[...ledger.entries.values()].map((entry) => entry.valueAt),
    ...[...stakes.values()].map((stake) => stake.valueAt),
    ...talksFormulas(talks),
    ...balanceFormulas(balance),
    ...parts.flatMap((part) => [part.testAt, ...(part.variants ?? []).map((variant) => variant.at)]),
    ...[...answers.values()].flatMap((answer) => [
      answer.formulaAt,
      ...answer.range.map((rival) => rival.at),
    ]),
  ];
  const seen = new Set(kept.flatMap((place) => (place === undefined ? [] : [placeKey(place)])));
  return context.formulas.filter(({ at }) => {
    const isNew = !seen.has(placeKey(at));
    seen.add(placeKey(at));
    return isNew;
  });
}

function placeKey({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`;
}

type CaseRecord = Record<keyof typeof caseShape.shape> & {
  declared: { parties: ReturnType<typeof readParties>; groups: ReturnType<typeof readGroups> };
};

/** The fields of case.yaml, and what every other file needs of it. Without the file, any party and unit may be meant. */
function readCaseFile(folder: Folder, context: Context): CaseRecord | undefined {
  const path = folder.pathOf('case');
  const source = path === undefined ? undefined : folder.read(path);
  if (path === undefined) folder.reportMissingCase();
  const file = source && readYamlFile(source, context.problems);
  if (file === undefined || file.open) {
    context.brokenCalendars.all = context.brokenUnits.all = true;
    context.names.party.open = context.names.group.open = true;
    for (const kind of FILE_KINDS) folder.unreadable.add(kind);
  }
  if (file === undefined || (file.open && file.root.entries.size === 0)) return undefined;
  const record = new Record(context, caseShape, fieldsOfMap(file.root), headOf(file.root));
  if (record.isUnreadable('tables')) for (const kind of FILE_KINDS) folder.unreadable.add(kind);
  context.calendars = readCalendars(record);
  context.units = readUnits(record);
  return Object.assign(record, { declared: { parties: readParties(record), groups: readGroups(record) } });
}

function readSettings(head: CaseRecord) {
  const id = head.text('id');
  const title = head.words('title');
  const asOf = readDate(head, 'as_of');
  const currency = readCurrency(head);
  const period = readPeriod(head, 'period');
  const definition = head.ref('definition', head.context.names.definition);
  const alliance = head.scalar('alliance');
  const optional = given({
    summary: head.words('summary'),
    alliance: alliance && { id: alliance.text, at: contentPlace(alliance) },
  });
  if (!id || !title || !asOf || !currency || !period) return undefined;
  return { id, title, asOf, currency, period, definition, ...optional };
}

/** Resolves each record; one that is broken or has another's name is left out once its mistakes have been found. */
function resolveAll<K extends string, T>(
  context: Context,
  records: readonly RawRecord[],
  shape: z.ZodObject<{ [name in K]: z.ZodType }>,
  resolve: (id: string, record: Record<K>) => T | undefined,
): Map<string, T> {
  const all = new Map<string, T>();
  for (const raw of records) {
    if (raw.unread) continue;
    const result = resolve(raw.id, new Record(context, shape, raw.fields, raw.name));
    if (result !== undefined && !raw.misnamed) all.set(raw.id, result);
  }
  return all;
}

function resolveFigures(
  context: Context,
  raw: readonly RawRecord[],
  evidence: Parameters<typeof resolveFigure>[2],
): Map<string, Figure> {
  const preferred = new PreferredFigures();
  return resolveAll(context, raw, shapes.figureShape, (id, record) =>
    resolveFigure(id, record, evidence, preferred),
  );
}

function collectLedger(context: Context, readings: Readings) {
  const parts = ledgerParts(context, readings);
  const kind = { nameKind: name.id };
  return {
    categories: collect(
      context,
      { ...kind, collection: 'category', shape: shapes.categoryShape },
      parts.categories,
    ),
    definitions: collect(
      context,
      { ...kind, collection: 'definition', shape: shapes.definitionShape },
      parts.definitions,
    ),
    entries: collect(context, { ...kind, collection: 'entry', shape: shapes.entryShape }, parts.entries),
  };
}

function resolveLedger(context: Context, raw: ReturnType<typeof collectLedger>): Case['ledger'] {
  const categories = resolveAll(context, raw.categories, shapes.categoryShape, resolveCategory);
  const own: Map<string, OwnDefinition> = resolveAll(
    context,
    raw.definitions,
    shapes.definitionShape,
    readDefinition,
  );
  const definitions = completeDefinitions(own);
  const entries = resolveAll(context, raw.entries, shapes.entryShape, (id, record) =>
    resolveEntry(id, record, categories),
  );
  checkDoubleCounts(entries, definitions, own, context);
  return { categories, definitions, entries };
}

function resolveScenarios(context: Context, raw: readonly RawRecord[]): Case['scenarios'] {
  const records = new Map<string, Parameters<typeof resolveScenario>[1]>();
  const scenarios = resolveAll(context, raw, shapes.scenarioShape, (id, record) => {
    records.set(id, record);
    return resolveScenario(id, record);
  });
  const whole = withoutCircles(scenarios, records);
  checkSwitches(whole, records);
  return whole;
}
