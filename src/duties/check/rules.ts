import type { Problems } from '../../problem/index.ts';
import { formatDate } from '../../quantity/index.ts';
import { msg } from '../../text/index.ts';
import type { Instrument, Law, Provision } from '../model.ts';
import { canMeet } from './satisfiable.ts';

/** Rules that can never apply: no incident meets them, their dates miss their instrument, or their bearer is no party. */
export function checkReach(law: Law, problems: Problems): void {
  for (const instrument of law.instruments.values())
    for (const provision of instrument.provisions) {
      const terms = termsOf(instrument);
      if (!canMeet([provision], terms))
        problems.add({
          code: 'rule-unreachable',
          place: provision.at,
          found: provision.id,
          expected: msg('expected.reachable'),
        });
      if (provision.from >= instrument.until || provision.until <= instrument.from)
        problems.add({
          code: 'rule-unreachable',
          place: provision.at,
          found: provision.id,
          expected: msg('expected.reachable-dates', {
            from: formatDate(instrument.from),
            until: Number.isFinite(instrument.until) ? formatDate(instrument.until) : '...',
          }),
        });
      checkBearer(instrument, provision, problems);
    }
}

function checkBearer({ memberships }: Instrument, { bearer, id, at }: Provision, problems: Problems): void {
  if (bearer === 'each') return;
  const parties = new Set(memberships.map(({ party }) => party));
  for (const state of bearer)
    if (!parties.has(state))
      problems.add({
        code: 'rule-unreachable',
        place: at,
        found: `${id}: ${state}`,
        expected: msg('expected.party-of', { parties: [...parties].join(', ') }),
      });
}

const termsOf = (instrument: Instrument) => (term: string) =>
  instrument.provisions.find(({ defines }) => defines?.term === term)?.defines?.means;

/**
 * Two rules about one subject, one of which allows or demands what the other forbids, in one incident on one day: that is
 * an error unless one is declared an exception of the other. Laws of a party are held against the treaties of every
 * alliance they are named in.
 */
export function checkCollisions(law: Law, problems: Problems): void {
  const reported = new Set<string>();
  for (const alliance of law.alliances.values()) {
    const instruments = [...alliance.instruments, ...alliance.laws].flatMap(
      (id) => law.instruments.get(id) ?? [],
    );
    const rules = instruments.flatMap((instrument) =>
      instrument.provisions.map((provision) => ({ provision, instrument })),
    );
    const bars = rules.filter(({ provision }) => provision.strength === 'must-not');
    for (const bar of bars)
      for (const rule of rules) {
        const key = `${bar.provision.id} ${rule.provision.id}`;
        if (reported.has(key) || !collide(law, bar, rule)) continue;
        reported.add(key);
        problems.add({
          code: 'rule-collision',
          place: rule.provision.at,
          found: `${rule.provision.id}: ${rule.provision.strength}`,
          expected: msg('expected.no-collision'),
          hint: msg('hint.override'),
          related: [{ place: bar.provision.at, message: msg('related.collides') }],
        });
      }
  }
}

interface Placed {
  readonly provision: Provision;
  readonly instrument: Instrument;
}

function collide(law: Law, bar: Placed, rule: Placed): boolean {
  const [a, b] = [bar.provision, rule.provision];
  if (a.subject !== b.subject || b.strength === 'must-not' || b.strength === 'none') return false;
  if (a.subject === 'refrain-from-force' || a.subject === 'end') return false;
  if (!share(a.bearer, b.bearer) || !shareTowards(a, b)) return false;
  if (Math.max(a.from, b.from) >= Math.min(a.until, b.until)) return false;
  if (goesBefore(law, a.id, b.id) || goesBefore(law, b.id, a.id)) return false;
  const terms = (term: string) => termsOf(rule.instrument)(term) ?? termsOf(bar.instrument)(term);
  return canMeet([a, b], terms);
}

function share(a: Provision['bearer'], b: Provision['bearer']): boolean {
  return a === 'each' || b === 'each' || a.some((state) => b.includes(state));
}

function shareTowards({ towards: a }: Provision, { towards: b }: Provision): boolean {
  if (a.is === 'outsider' || b.is === 'outsider')
    return a.is === 'outsider' && b.is === 'outsider' && a.outsider === b.outsider;
  return a.is === 'others' || b.is === 'others' || a.states.some((state) => b.states.includes(state));
}

/** Whether a rule overrides another, directly or by way of others. */
function goesBefore(law: Law, above: string, below: string, seen = new Set<string>()): boolean {
  if (seen.has(above)) return false;
  seen.add(above);
  const overrides = law.provisions.get(above)?.overrides ?? [];
  return overrides.includes(below) || overrides.some((id) => goesBefore(law, id, below, seen));
}

/** Rules that override each other in a circle: none of them could be settled first. */
export function checkOverrides(law: Law, problems: Problems): void {
  for (const { id, at, overrides } of law.provisions.values()) {
    const circle = overrides.find((below) => goesBefore(law, below, id));
    if (circle === undefined) continue;
    const other = law.provisions.get(circle);
    problems.add({
      code: 'rule-cycle',
      place: at,
      found: id,
      expected: msg('expected.no-circle', { names: [id, circle, id].join(' → ') }),
      ...(other === undefined ? {} : { related: [{ place: other.at, message: msg('related.circle') }] }),
    });
  }
}
