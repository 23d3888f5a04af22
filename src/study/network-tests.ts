import type { ClaimPart } from '../case/index.ts';
import { verdictOfTruth } from '../claims/index.ts';
import { inEveryLanguage, type MessageKey, msg, type Words, wordsIn } from '../text/index.ts';
import type { Desk } from './desk.ts';
import type { CaseLaw } from './law.ts';
import { nameOfStates, spillOver } from './network.ts';
import type { OpenFindings } from './open.ts';

type TestFinding = OpenFindings['claims'][number]['parts'][number]['tests'][number];

interface Measured {
  /** Name of the measure; none where there is but one. */
  readonly id: 'ties' | 'company' | 'trust' | null;
  /** Whether the part holds by it; undefined where it cannot say. */
  readonly truth: boolean | undefined;
  readonly sentence: Words;
  readonly found: Words;
}

/** Puts the question of a part to the network without the alliance of the case; nothing where the law was not given. */
export function runNetworkTest({ network: asked }: ClaimPart, desk: Desk): TestFinding[] {
  const { law } = desk.prepared;
  if (asked === undefined || law === undefined) return [];
  const measured =
    asked.asks === 'spreads' ? spreads(law, desk.asOf) : [unguarded(asked.party ?? '', law, desk)];
  return measured.map(({ id, truth, sentence, found }) => ({
    variant: id,
    variantKind: id === null ? 'plain' : 'variant',
    title: id === null ? null : inEveryLanguage(() => msg(`claims.network.${id}`)),
    verdict: verdictOfTruth(truth),
    test: wordsIn(sentence, 'en'),
    left: null,
    right: null,
    relation: null,
    margin: null,
    trace: null,
    asked: { sentence, found },
  }));
}

const words = (key: MessageKey, params: Record<string, number | string> = {}): Words =>
  inEveryLanguage(() => msg(key, params));

/** By three rival measures: duties of aid, company, and trust at the upper end of what studies hold possible. */
function spreads({ matrixOn, networkOn }: CaseLaw, day: string): readonly Measured[] {
  const ended = networkOn(day);
  const parties = new Set(matrixOn(day).parties);
  const others = ended.comparison.states.filter(({ state }) => !parties.has(state));
  const count = others.length;
  const fewer = others.filter(({ guarantors }) => guarantors.before !== guarantors.after).length;
  const moved = others.filter(({ community }) => community.before !== community.after).length;
  const { allies, hedging } = spillOver(ended);
  return [
    {
      id: 'ties',
      truth: count === 0 ? undefined : fewer > 0,
      sentence: words('claims.network.ties-asked'),
      found: words('claims.network.ties-found', { count, fewer }),
    },
    {
      id: 'company',
      truth: count === 0 ? undefined : moved > 0,
      sentence: words('claims.network.company-asked'),
      found: words('claims.network.company-found', { count, moved }),
    },
    {
      id: 'trust',
      truth: allies === 0 ? undefined : hedging > 0,
      sentence: words('claims.network.trust-asked'),
      found: words('claims.network.trust-found', { allies, hedging }),
    },
  ];
}

function unguarded(party: string, law: CaseLaw, { asOf }: Desk): Measured {
  const found = law.networkOn(asOf).comparison.states.find(({ state }) => state === party);
  const { before, after } = found?.guarantors ?? { before: 0, after: 0 };
  const name = nameOfStates(law, asOf)(party);
  const told = (key: 'claims.network.unguarded-asked' | 'claims.network.unguarded-found') =>
    inEveryLanguage((lang) => msg(key, { state: wordsIn(name, lang), before, after }));
  return {
    id: null,
    truth: before === 0 ? undefined : after === 0,
    sentence: told('claims.network.unguarded-asked'),
    found: told('claims.network.unguarded-found'),
  };
}
