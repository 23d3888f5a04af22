import type { Talks } from '../case/index.ts';
import { tracePeriod } from '../graph/index.ts';
import { type Period, parseDate } from '../quantity/index.ts';
import {
  bargainOf,
  type Chance,
  type Checklist,
  checklistOf,
  countingsOf,
  type Forecast,
  forecast,
  INPUT,
  type KnownRecord,
  knownOn,
  LEAVING,
  modelNamed,
  pastRatios,
  rivalBargains,
  stripOf,
} from '../talks/index.ts';
import { inEveryLanguage, msg, type Words } from '../text/index.ts';
import type { Desk } from './desk.ts';
import { linkageFindings } from './linkage.ts';
import type { OpenFindings, Shown } from './open.ts';

type TalksFindings = NonNullable<OpenFindings['talks']>;
type ModelFinding = NonNullable<TalksFindings['theory']>['models'][number];
type ForecastFinding = NonNullable<TalksFindings['forecast']>;

/** Would the host pay more? Theory, the record of past talks and the signs of a threat, side by side. */
export function talksFindings(desk: Desk): OpenFindings['talks'] {
  const { talks } = desk.prepared.case;
  if (talks === undefined) return null;
  const period = talks.period ?? desk.period;
  const shown = (node: string): Shown | null => (desk.has(node) ? desk.show(node, period) : null);
  const checklist = checklistIn(desk);
  return {
    host: talks.host,
    sender: talks.sender,
    period: tracePeriod(period),
    last: shown(INPUT.last),
    most: shown(INPUT.most),
    least: shown(INPUT.least),
    ...theoryFinding(talks, period, desk),
    bluff: checklist === undefined ? null : bluffFinding(checklist, shown(LEAVING)),
    linkage: linkageFindings(desk),
    forecast: forecastFinding(desk),
  };
}

/** Whether a threat is meant, as known on the as-of date; undefined for a case without one. */
export function checklistIn({ prepared, asOf }: Desk): Checklist | undefined {
  return onceADay(checklists, prepared, asOf, () => checklistOfCase(prepared, asOf));
}

/** The same without a desk, with the counting of that name; undefined also where no past threats are counted. */
export function checklistOfCase(
  { record, case: { talks } }: Desk['prepared'],
  asOf: string,
  count?: string,
): Checklist | undefined {
  const threat = talks?.threat;
  if (threat === undefined) return undefined;
  const known = record && knownOn(record, parseDate(asOf) as number);
  const counts = countingsOf(threat, known);
  const isCounted = counts.some(({ id }) => count === undefined || id === count);
  return isCounted ? checklistOf(threat, { asOf, count, counts }) : undefined;
}

interface Foreseen {
  readonly known: KnownRecord;
  readonly made: Forecast;
}

/** By case and as-of date: what neither a scenario nor a cost definition changes is worked out once. */
type ByDay<Value> = WeakMap<Desk['prepared'], Map<string, Value>>;
const foreseen: ByDay<Foreseen | undefined> = new WeakMap();
const checklists: ByDay<Checklist | undefined> = new WeakMap();

function onceADay<Value>(
  known: ByDay<Value>,
  prepared: Desk['prepared'],
  asOf: string,
  make: () => Value,
): Value {
  const byDay = known.get(prepared) ?? new Map<string, Value>();
  known.set(prepared, byDay);
  if (!byDay.has(asOf)) byDay.set(asOf, make());
  return byDay.get(asOf) as Value;
}

/** The forecast of the round of the case, as it could be made on the as-of date; made once for each date. */
export function forecastIn({ prepared, asOf }: Desk): Foreseen | undefined {
  return forecastOfCase(prepared, asOf);
}

/** The same without a desk; undefined where the case names no open round, or no record was given. */
export function forecastOfCase(prepared: Desk['prepared'], asOf: string): Foreseen | undefined {
  return onceADay(foreseen, prepared, asOf, () => foresee(prepared, asOf));
}

function foresee({ record, case: { talks } }: Desk['prepared'], asOf: string): Foreseen | undefined {
  if (record === undefined || talks?.round === undefined) return undefined;
  const known = knownOn(record, parseDate(asOf) as number);
  const round = known.rounds.find(({ id }) => id === talks.round);
  if (round === undefined || round.result !== undefined) return undefined;
  return { known, made: forecast(known, round) };
}

function theoryFinding(
  talks: Talks,
  period: Period,
  { evaluator, definition }: Desk,
): Pick<TalksFindings, 'theory' | 'absent'> {
  const reading = { evaluator, period, definition };
  const read = bargainOf(talks, reading);
  const absent = read.absent.map(({ node, reason }) => ({ title: evaluator.nodeNamed(node).title, reason }));
  if (read.bargain === undefined) return { theory: null, absent };
  const { answers, same } = stripOf(read.bargain);
  return {
    absent,
    theory: {
      unit: read.unit,
      models: answers.map(({ model, answer }) => modelFinding(model, answer)),
      same: same.map(({ models, why }) => ({ models: [...models], why: inEveryLanguage(() => msg(why)) })),
      views: rivalBargains(talks, reading).map(({ host, sender, read: { bargain } }) => {
        const empty = bargain !== undefined && bargain.senderLeast > bargain.hostMost;
        return {
          host: host?.title ?? null,
          sender: sender?.title ?? null,
          middle:
            bargain === undefined || empty
              ? null
              : bargain.senderLeast + (bargain.hostMost - bargain.senderLeast) / 2,
          empty,
        };
      }),
    },
  };
}

type StripAnswer = ReturnType<typeof stripOf>['answers'][number];

function modelFinding(id: StripAnswer['model'], answer: StripAnswer['answer']): ModelFinding {
  const { title, rule, assumes, source } = modelNamed(id);
  const point = answer.is === 'point' ? answer : undefined;
  const range = answer.is === 'range' ? answer : undefined;
  const inWords = (key: typeof title): Words => inEveryLanguage(() => msg(key));
  return {
    id,
    title: inWords(title),
    rule: inWords(rule),
    assumes: inWords(assumes),
    source,
    is: answer.is,
    payment: point?.payment ?? null,
    low: range?.low ?? null,
    high: range?.high ?? null,
    share: point?.place.share ?? null,
    timesLast: point?.place.timesLast ?? null,
    rejection: point?.rejection ?? null,
    why: answer.is === 'point' ? null : inEveryLanguage(() => answer.why),
  };
}

function bluffFinding(checklist: Checklist, leaving: Shown | null): NonNullable<TalksFindings['bluff']> {
  const { threat, count, countIsLater, prior, chance, signs, counts, independent } = checklist;
  return {
    title: threat.title,
    by: threat.by,
    counting: count.title,
    threats: count.threats,
    carriedOut: count.carriedOut,
    knowsLater: countIsLater,
    prior,
    chance,
    dependence: threat.dependence.value,
    independent,
    signs: signs.map(({ sign, seen, ratio, without, ifSeen, ifNotSeen }) => ({
      title: sign.title,
      kind: inEveryLanguage(() => msg(`bluff.kind.${sign.kind}`)),
      seen,
      evidence: sign.evidence,
      ratio: ratio?.middle ?? null,
      without,
      ifSeen,
      ifNotSeen,
    })),
    counts: counts.map((one) => ({
      title: one.count.title,
      threats: one.count.threats,
      carriedOut: one.count.carriedOut,
      prior: one.prior,
      chance: one.chance,
    })),
    leaving,
  };
}

function forecastFinding(desk: Desk): ForecastFinding | null {
  const found = forecastIn(desk);
  if (found === undefined) return null;
  const { made, known } = found;
  const { round, ratio } = made;
  return {
    round: round.id,
    alliance: round.alliance,
    unit: round.unit,
    prior: round.prior,
    demand: round.demand,
    learnedFrom: made.learnedFrom,
    noDeal: chanceFinding(made.noDeal),
    ended: chanceFinding(made.ended),
    lapse: chanceFinding(made.lapse),
    used: made.used,
    usedTitle: forecasterTitle(made.used),
    quantiles: ratio === null ? null : { ...ratio.quantiles },
    dots: [...(ratio?.dots ?? [])],
    curve: (ratio?.curve ?? []).map(({ amount, chance }) => ({ amount, chance })),
    scores: made.scores.map(({ forecaster, rounds, crps, modelCrps, logScore, coverage }) => ({
      forecaster,
      title: forecasterTitle(forecaster),
      rounds,
      crps,
      modelCrps,
      logScore,
      coverage: [coverage[50], coverage[80], coverage[95]],
    })),
    noDealScore:
      made.chanceScore === null
        ? null
        : {
            rounds: made.chanceScore.rounds,
            brier: made.chanceScore.brier,
            shareBrier: made.chanceScore.shareBrier,
          },
    baseRates: made.baseRates.map(({ id, times, of, jeffreys, clustered, designEffect }) => ({
      id,
      title: inEveryLanguage(() => msg(`forecast.rate.${id}`)),
      times,
      of,
      jeffreys: [...jeffreys],
      clustered: [...clustered],
      designEffect,
    })),
    past: pastRatios(known, round.direction).map((one) => ({ ...one, own: one.alliance === round.alliance })),
  };
}

const forecasterTitle = (id: Forecast['used']): Words => inEveryLanguage(() => msg(`forecast.by.${id}`));

const chanceFinding = ({ probability, times, of, alliances }: Chance) => ({
  probability,
  times,
  of,
  alliances,
});
