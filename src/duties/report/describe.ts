import { formatDate } from '../../quantity/index.ts';
import { type Lang, type MessageKey, msg, say, type Words, wordsIn } from '../../text/index.ts';
import { definitionOf, judge, type Standpoint } from '../evaluate/judge.ts';
import type { Truth } from '../evaluate/truth.ts';
import type { Condition, Law, SideValue } from '../model.ts';
import { ROLES } from '../vocabulary/index.ts';

const key = (name: string) => name as MessageKey;
const t = (name: string, lang: Lang, params?: Parameters<typeof msg>[1]): string =>
  say(msg(key(name), params), lang);

/** A condition as a clause of a sentence. */
export function describe(condition: Condition, law: Law, at: Standpoint): Words {
  // A term is named by the article that defines it that day; all else reads the same in every incident.
  if (condition.is === 'defined') return inEvery((lang) => phrase(condition, law, at, lang));
  let words = phrases.get(condition);
  if (words === undefined) {
    words = inEvery((lang) => phrase(condition, law, at, lang));
    phrases.set(condition, words);
  }
  return words;
}

const phrases = new WeakMap<Condition, Words>();

/** Words made for each language on its own. */
export function inEvery(make: (lang: Lang) => string): { readonly en: string; readonly ja: string } {
  return { en: make('en'), ja: make('ja') };
}

function phrase(condition: Condition, law: Law, at: Standpoint, lang: Lang): string {
  const listOf = (items: readonly string[]) => items.join(t('cond.or', lang));
  switch (condition.is) {
    case 'fact':
      return t(`fact.${condition.fact}`, lang);
    case 'event':
      return t('cond.event', lang, {
        list: listOf(condition.events.map((one) => t(`duty.event.${one}`, lang))),
      });
    case 'object':
      return t('cond.object', lang, {
        list: listOf(condition.objects.map((one) => t(`duty.object.${one}`, lang))),
      });
    case 'victim':
    case 'attacker':
    case 'administered':
      return t(`cond.${condition.is}`, lang, {
        list: listOf(condition.who.map((one) => whoName(law, one, lang))),
      });
    case 'in':
      return t('cond.in', lang, { list: listOf(condition.regions.map((one) => regionName(law, one, lang))) });
    case 'place':
      return t('cond.place', lang, {
        list: listOf(condition.places.map((one) => placeName(law, one, lang))),
      });
    case 'years':
      return t('cond.years', lang, { years: condition.years });
    case 'defined': {
      const clause = definitionOf(condition.term, at);
      return t('cond.defined', lang, { article: clause?.article ?? condition.term });
    }
    case 'any':
    case 'all': {
      const parts = condition.of.map((one) => {
        const text = phrase(one, law, at, lang);
        return one.is === 'any' || one.is === 'all' ? t('cond.group', lang, { one: text }) : text;
      });
      return parts.join(t(condition.is === 'any' ? 'cond.or' : 'cond.and', lang));
    }
    case 'not':
      return t('cond.not', lang, { one: phrase(condition.of, law, at, lang) });
  }
}

function whoName(law: Law, who: string, lang: Lang): string {
  const roles: readonly string[] = ROLES;
  return roles.includes(who) ? t(`duty.role.${who}`, lang) : stateInSentence(law, who, lang);
}

export function stateName(law: Law, code: string, lang: Lang): string {
  if (code === 'non-state') return t('duty.role.non-state', lang);
  const state = law.states.get(code);
  return state === undefined ? code : wordsIn(state.name, lang);
}

/** The name of a state within a sentence. */
export function stateInSentence(law: Law, code: string, lang: Lang): string {
  const state = law.states.get(code);
  return state === undefined ? stateName(law, code, lang) : wordsIn(state.inSentence, lang);
}

function regionName(law: Law, id: string, lang: Lang): string {
  const region = law.regions.get(id);
  return region === undefined ? id : wordsIn(region.title, lang);
}

export function placeName(law: Law, id: string, lang: Lang): string {
  const area = law.areas.get(id);
  return area === undefined ? id : wordsIn(area.title, lang);
}

/** Why a condition holds, fails or stays open: the facts of the incident and of the map that decide it. */
export function reasonsFor(condition: Condition, at: Standpoint): Words[] {
  const leaves = decidingLeaves(condition, at, judge(condition, at));
  const seen = new Map<string, Words>();
  for (const leaf of leaves) {
    const words = reasonOf(leaf, at);
    seen.set(typeof words === 'string' ? words : words.en, words);
  }
  return [...seen.values()];
}

/** Reasons by what they are about: thirty rules that fail on the event fail for one reason. */
const reasons = new WeakMap<Standpoint['situation'], Map<string, Words>>();

function reasonOf(leaf: Condition, at: Standpoint): Words {
  let known = reasons.get(at.situation);
  if (known === undefined) {
    known = new Map();
    reasons.set(at.situation, known);
  }
  const about =
    leaf.is === 'fact'
      ? leaf.fact
      : leaf.is === 'in'
        ? leaf.regions.join()
        : leaf.is === 'years'
          ? String(at.instrument.from)
          : '';
  const key = `${leaf.is} ${about}`;
  let words = known.get(key);
  if (words === undefined) {
    words = inEvery((lang) => reason(leaf, at, lang));
    known.set(key, words);
  }
  return words;
}

/** The leaves that make a condition what it is: of an `any` that holds, those that hold, and so on. */
function decidingLeaves(condition: Condition, at: Standpoint, value: Truth): Condition[] {
  switch (condition.is) {
    case 'any':
    case 'all': {
      const same = condition.of.filter((one) => judge(one, at) === value);
      return same.flatMap((one) => decidingLeaves(one, at, value));
    }
    case 'not':
      return decidingLeaves(condition.of, at, value === undefined ? undefined : !value);
    case 'defined': {
      const means = definitionOf(condition.term, at)?.defines?.means;
      return means === undefined ? [] : decidingLeaves(means, at, judge(means, at));
    }
    default:
      return [condition];
  }
}

function reason(leaf: Condition, { situation, law, instrument }: Standpoint, lang: Lang): string {
  const sideText = (side: SideValue<string>, name: (one: string) => string): string => {
    if (side === 'unknown') return t('because.not-known', lang);
    return side.length === 0 ? t('because.nobody', lang) : side.map(name).join(t('cond.list', lang));
  };
  const states = (side: SideValue<string>) => sideText(side, (one) => stateInSentence(law, one, lang));
  const place =
    situation.place === 'unknown' || situation.place === undefined
      ? t('because.not-known', lang)
      : placeName(law, situation.place, lang);
  switch (leaf.is) {
    case 'fact': {
      const { value, ground } = situation.facts.get(leaf.fact);
      if (ground === 'unknown')
        return t('because.fact-open', lang, {
          fact: t(`fact.${leaf.fact}`, lang),
          value: truthWord(value, lang),
        });
      return t('because.fact', lang, {
        fact: t(`fact.${leaf.fact}`, lang),
        value: truthWord(value, lang),
        ground: t(`duty.ground.${ground}`, lang),
      });
    }
    case 'event':
      return t('because.event', lang, { event: t(`duty.event.${situation.event}`, lang) });
    case 'object':
      return t('because.object', lang, {
        list: sideText(situation.objects, (one) => t(`duty.object.${one}`, lang)),
      });
    case 'victim':
      return t('because.victim', lang, { list: states(situation.against) });
    case 'attacker':
      return t('because.attacker', lang, { list: states(situation.by) });
    case 'administered': {
      if (situation.place === 'unknown') return t('because.place', lang, { place });
      const list = states(situation.administeredBy);
      if (situation.span === undefined) return t('because.stated-holder', lang, { list });
      return situation.administeredBy === situation.span.administeredBy
        ? t('because.held-since', lang, { place, list, from: formatDate(situation.span.from) })
        : t('because.stated-holder', lang, { list });
    }
    case 'in': {
      const among = leaf.regions.filter((one) => situation.regions?.has(one));
      const doubtful = leaf.regions.filter((one) => situation.doubtful.has(one));
      const names = (regions: readonly string[]) =>
        regions.map((one) => regionName(law, one, lang)).join(t('cond.list', lang));
      if (situation.regions === undefined) return t('because.place', lang, { place });
      if (among.length > 0) return t('because.regions', lang, { place, list: names(among) });
      return doubtful.length > 0
        ? t('because.doubt', lang, { place, list: names(doubtful) })
        : t('because.no-regions', lang, { place });
    }
    case 'place':
      return t('because.place', lang, { place });
    case 'years':
      return t('because.years', lang, { from: formatDate(instrument.from) });
    default:
      return '';
  }
}

function truthWord(value: Truth, lang: Lang): string {
  return t(`truth.${value === undefined ? 'unknown' : String(value)}`, lang);
}
