import type { Case, CaseTheatre, PowerBalance } from '../../case/index.ts';
import type { FormulaSource } from '../../graph/index.ts';
import type { Place } from '../../problem/index.ts';
import { inEveryLanguage, type MessageKey, msg, say, type Words, wordsIn } from '../../text/index.ts';
import { componentsIn, type Quantity, soleComponent } from '../quantity.ts';
import { nearestBase, reachNamed } from '../reach/index.ts';
import { INDEX_IDS, type IndexId, indexNamed } from '../registry.ts';
import type { Component } from '../schema.ts';
import { type Held, powerFormula, quantityName, wholeFormula } from './formulas.ts';
import {
  ALLY,
  type AllyIs,
  aheadNode,
  closedNode,
  holdsNode,
  knownNode,
  powerNode,
  ratioNode,
  strengthNode,
  WORLD,
  wholeNode,
} from './names.ts';
import { dealOf, reachOf } from './plain.ts';

/** The formulas of power and balance as things are, for claims and traces; none for a case without balance.yaml. */
export function balanceSources(theCase: Case): FormulaSource[] {
  const { balance } = theCase;
  if (balance === undefined) return [];
  const powers = INDEX_IDS.flatMap((id) => powersOf(id, balance));
  return [
    ...holdings(balance),
    ...wholes(balance),
    ...powers,
    ...balance.theatres.flatMap((theatre) =>
      theatreNodes(theatre, balance, new Set(powers.map(({ id }) => id))),
    ),
  ];
}

const quoted = (node: string): string => `'${node}'`;

function node(id: string, title: Words, text: string, at: Place, reason?: Words): FormulaSource {
  return { id, title, text, at, wants: 'number', reason };
}

/** Words with names and messages in their holes, in every language. */
function titled(
  key: MessageKey,
  holes: Readonly<Record<string, Words | { readonly key: MessageKey }>>,
): Words {
  return inEveryLanguage((lang) =>
    msg(
      key,
      Object.fromEntries(
        Object.entries(holes).map(([hole, inner]) => [
          hole,
          typeof inner === 'object' && 'key' in inner ? say(msg(inner.key), lang) : wordsIn(inner, lang),
        ]),
      ),
    ),
  );
}

function nameOf(state: string, balance: PowerBalance): Words {
  return balance.states.get(state)?.name ?? state;
}

function componentTitle(component: Component): { readonly key: MessageKey } {
  return { key: `component.${component}` as MessageKey };
}

function holdings(balance: PowerBalance): FormulaSource[] {
  const ofStates = [...balance.states.values()].flatMap(({ id, name, holds }) =>
    [...holds].map(([component, { text, at }]) =>
      node(
        holdsNode(component, id),
        titled('balance.node.holds', { what: componentTitle(component), state: name }),
        text,
        at,
      ),
    ),
  );
  const ofWorld = [...balance.world].map(([component, { text, at }]) =>
    node(
      holdsNode(component, WORLD),
      titled('balance.node.world', { what: componentTitle(component) }),
      text,
      at,
    ),
  );
  return [...ofStates, ...ofWorld];
}

function heldIn(balance: PowerBalance): Held {
  return {
    states: [...balance.states.keys()],
    of: (component, state) =>
      balance.states.get(state)?.holds.has(component) ? quoted(holdsNode(component, state)) : undefined,
    whole: (quantity) => {
      const sole = soleComponent(quantity);
      const stated = sole !== undefined && balance.world.has(sole);
      return quoted(stated ? holdsNode(sole, WORLD) : wholeNode(quantityName(quantity)));
    },
  };
}

/** The sums of what the indices take shares of, as far as the case does not state them. */
function wholes(balance: PowerBalance): FormulaSource[] {
  const held = heldIn(balance);
  const quantities = INDEX_IDS.flatMap((id) => indexNamed(id).terms.map(({ of }) => of)).flatMap((of) => [
    of,
    // Formulas of products take shares of their components too.
    ...componentsIn(of).map((component): Quantity => ({ [component]: 1 })),
  ]);
  const byName = new Map(quantities.map((of) => [wholeNode(quantityName(of)), of]));
  return [...byName].flatMap(([id, of]) => {
    const sole = soleComponent(of);
    const text = sole !== undefined && balance.world.has(sole) ? undefined : wholeFormula(of, held);
    const what: Words | { readonly key: MessageKey } =
      sole === undefined ? quantityName(of) : componentTitle(sole);
    return text === undefined ? [] : [node(id, titled('balance.node.whole', { what }), text, balance.at)];
  });
}

function powersOf(id: IndexId, balance: PowerBalance): FormulaSource[] {
  const { title, source } = indexNamed(id);
  const held = heldIn(balance);
  return [...balance.states.values()].flatMap(({ id: state, name, at }) => {
    const text = powerFormula(indexNamed(id), state, held);
    if (text === undefined) return [];
    const called = titled('balance.node.power', { index: { key: title }, state: name });
    return [node(powerNode(id, state), called, `IN(${text}, percent)`, at, source)];
  });
}

/** Strengths, ratios and counts at a theatre. An index without a node for a state that belongs there is left out. */
function theatreNodes(
  theatre: CaseTheatre,
  balance: PowerBalance,
  powers: ReadonlySet<string>,
): FormulaSource[] {
  const { challenger, defender, title, at } = theatre;
  const everybody = [...challenger, ...defender, balance.ally];
  const sets = INDEX_IDS.filter((id) => everybody.every((state) => powers.has(powerNode(id, state)))).map(
    (id) => ({
      id,
      strengths: everybody.flatMap((state) => strength(id, state, theatre, balance)),
      closed: strength(id, balance.ally, theatre, balance, 'closed'),
    }),
  );
  const whole = sets.filter(({ strengths }) => strengths.length === everybody.length);
  const side = (id: IndexId, ally: AllyIs): string => {
    const own = defender.map((state) => quoted(strengthNode(id, theatre.id, state)));
    if (ally === 'with') own.push(quoted(strengthNode(id, theatre.id, balance.ally)));
    if (ally === 'closed') own.push(quoted(closedNode(id, theatre.id, balance.ally)));
    return `SUM(${own.join(', ')})`;
  };
  // An ally without any base of its own elsewhere has none to fight from.
  const canClose = whole.every(({ closed }) => closed.length > 0);
  const cases = ALLY.filter((ally) => ally !== 'closed' || canClose);
  const sum = (id: IndexId, states: readonly string[]): string =>
    `SUM(${states.map((state) => quoted(strengthNode(id, theatre.id, state))).join(', ')})`;
  const ratios = whole.flatMap(({ id }) =>
    cases.map((ally) =>
      node(
        ratioNode(id, theatre.id, ally),
        titled(`balance.node.ratio-${ally}`, {
          index: { key: indexNamed(id).title },
          theatre: title,
          ally: nameOf(balance.ally, balance),
        }),
        `${side(id, ally)} / ${sum(id, challenger)}`,
        at,
      ),
    ),
  );
  const counted = whole.filter(({ id }) => indexNamed(id).apart !== true).map(({ id }) => id);
  return [
    ...whole.flatMap(({ strengths, closed }) => [...strengths, ...(canClose ? closed : [])]),
    ...ratios,
    ...counts(theatre, counted, cases, balance),
  ];
}

function strength(
  id: IndexId,
  state: string,
  theatre: CaseTheatre,
  balance: PowerBalance,
  closed?: 'closed',
): FormulaSource[] {
  const hosts = closed === undefined ? [] : [balance.host];
  const nearest = nearestBase(state, theatre, dealOf(balance).bases, new Set(hosts));
  if (nearest === undefined) return [];
  const { form, parameter } = reachOf(balance);
  const commits = balance.states.get(state)?.commits ?? 1;
  const there = form.asFormula(quoted(powerNode(id, state)), nearest.km, parameter);
  const { title } = reachNamed(balance.reach.form);
  const base = balance.bases.find(({ id: one }) => one === nearest.base.id);
  return [
    node(
      closed === undefined ? strengthNode(id, theatre.id, state) : closedNode(id, theatre.id, state),
      titled(closed === undefined ? 'balance.node.strength' : 'balance.node.strength-closed', {
        index: { key: indexNamed(id).title },
        state: nameOf(state, balance),
        theatre: theatre.title,
      }),
      commits === 1 ? there : `${commits} * ${there}`,
      theatre.at,
      titled('balance.reach-and-base', {
        reach: { key: title },
        base: base?.title ?? nearest.base.id,
        km: String(Math.round(nearest.km)),
      }),
    ),
  ];
}

function counts(
  { id, title, at }: CaseTheatre,
  indices: readonly IndexId[],
  cases: readonly AllyIs[],
  balance: PowerBalance,
): FormulaSource[] {
  if (indices.length === 0) return [];
  const ratios = (ally: AllyIs) => indices.map((index) => quoted(ratioNode(index, id, ally)));
  const ally = nameOf(balance.ally, balance);
  return [
    node(
      knownNode(id),
      titled('balance.node.indices', { theatre: title }),
      `COUNTKNOWN(${ratios('with').join(', ')})`,
      at,
    ),
    ...cases.map((which) =>
      node(
        aheadNode(id, which),
        titled(`balance.node.ahead-${which}`, { theatre: title, ally }),
        `SUM(${ratios(which)
          .map((ratio) => `IFKNOWN(IF(${ratio} > 1, 1, 0), 0)`)
          .join(', ')})`,
        at,
      ),
    ),
  ];
}
