import type { Case, FormulaText, Talks, Valued, View } from '../../case/index.ts';
import type { FormulaSource } from '../../graph/index.ts';
import type { Place } from '../../problem/index.ts';
import { inEveryLanguage, type MessageKey, msg, say, type Words, wordsIn } from '../../text/index.ts';
import type { ModelParts } from './model.ts';
import { MODEL_IDS, type ModelId, modelNamed } from './registry.ts';

/** Inputs of the models that are nodes of the graph, by the name of their node. */
export const INPUT = {
  most: 'talks:most',
  least: 'talks:least',
  width: 'talks:width',
  last: 'talks:last',
  weight: 'talks:weight',
  hostPatience: 'talks:patience/host',
  senderPatience: 'talks:patience/sender',
  breakdown: 'talks:breakdown',
  hostRisk: 'talks:risk/host',
  senderRisk: 'talks:risk/sender',
  low: 'talks:hidden/low',
  high: 'talks:hidden/high',
  /** From the least that the sender would take to the highest that the host may pay. */
  room: 'talks:hidden/room',
} as const;

/** The width of the zone with a rival in place of the case's own value. */
function viewWidthNode(view: string): string {
  return `talks:width/${view}`;
}

/** What leaving costs the sender against the payment of last: positive where it loses by leaving. */
export const LEAVING = 'talks:leaving';

export function modelNode(id: ModelId): string {
  return `talks:${id}`;
}

/** A rival of what a side has at stake. */
export function viewNode(stake: 'most' | 'least', view: string): string {
  return `talks:${stake}/${view}`;
}

/** What carrying out the threat costs. */
export function costNode(id: string): string {
  return `talks:cost/${id}`;
}

/** The chance that the host refuses what the sender asks for when it does not know how much the host would pay. */
export const REJECTION = 'talks:screening/rejection';

/** The formulas of the models; none for a case without talks. */
export function talksSources(theCase: Case): FormulaSource[] {
  const { talks } = theCase;
  if (talks === undefined) return [];
  return [...inputs(talks, theCase), ...models(talks)];
}

const quoted = (node: string): string => `'${node}'`;
const words = (key: MessageKey): Words => inEveryLanguage(() => msg(key));

function node(
  id: string,
  title: Words,
  text: string,
  at: Place,
  more: Partial<FormulaSource> = {},
): FormulaSource {
  return { id, title, text, at, wants: 'number', ...more };
}

function width(id: string, most: string, least: string, view: View): FormulaSource {
  const title = joined(words('talks.node.width'), view.title);
  return node(id, title, `${quoted(most)} - ${quoted(least)}`, view.value.at);
}

function inputs(talks: Talks, theCase: Case): FormulaSource[] {
  const { last, hostMost, senderLeast, weight, patience, risk, hidden, threat } = talks;
  const titled = (key: MessageKey): Words =>
    inEveryLanguage((lang) =>
      msg(key, {
        host: wordsIn(theCase.parties.get(talks.host)?.name ?? talks.host, lang),
        sender: wordsIn(theCase.parties.get(talks.sender)?.name ?? talks.sender, lang),
      }),
    );
  const valued = (id: string, key: MessageKey, { value, reason, source }: Valued): FormulaSource =>
    node(id, titled(key), value.text, value.at, { reason, source });
  const plain = (
    id: string,
    key: MessageKey,
    value: FormulaText | undefined,
    reason?: Words,
  ): FormulaSource[] =>
    value === undefined ? [] : [node(id, titled(key), value.text, value.at, { reason })];
  const views = (id: (view: string) => string, key: MessageKey, all: Iterable<View>): FormulaSource[] =>
    [...all].map((view) =>
      node(id(view.id), joined(titled(key), view.title), view.value.text, view.value.at, {
        reason: view.caveat === undefined ? view.reason : withCaveat(view.reason, view.caveat),
        source: view.source,
      }),
    );
  return [
    valued(INPUT.last, 'talks.node.last', last),
    valued(INPUT.most, 'talks.node.most', hostMost),
    valued(INPUT.least, 'talks.node.least', senderLeast),
    ...views((id) => viewNode('most', id), 'talks.node.most', hostMost.rivals.values()),
    ...views((id) => viewNode('least', id), 'talks.node.least', senderLeast.rivals.values()),
    ...[...hostMost.rivals.values()].map((view) =>
      width(viewWidthNode(`most/${view.id}`), viewNode('most', view.id), INPUT.least, view),
    ),
    ...[...senderLeast.rivals.values()].map((view) =>
      width(viewWidthNode(`least/${view.id}`), INPUT.most, viewNode('least', view.id), view),
    ),
    node(
      INPUT.width,
      words('talks.node.width'),
      `${quoted(INPUT.most)} - ${quoted(INPUT.least)}`,
      hostMost.value.at,
    ),
    node(
      LEAVING,
      titled('talks.node.leaving'),
      `${quoted(INPUT.last)} - ${quoted(INPUT.least)}`,
      senderLeast.value.at,
      {
        reason: words('talks.node.leaving.reason'),
      },
    ),
    ...plain(INPUT.hostPatience, 'talks.node.patience.host', patience?.host, patience?.reason),
    ...plain(INPUT.senderPatience, 'talks.node.patience.sender', patience?.sender, patience?.reason),
    ...plain(INPUT.breakdown, 'talks.node.breakdown', patience?.breakdown, patience?.reason),
    // It may be made of the discount factors.
    ...(weight === undefined ? [] : [valued(INPUT.weight, 'talks.node.weight', weight)]),
    ...plain(INPUT.hostRisk, 'talks.node.risk.host', risk?.host, risk?.reason),
    ...plain(INPUT.senderRisk, 'talks.node.risk.sender', risk?.sender, risk?.reason),
    ...plain(INPUT.low, 'talks.node.hidden.low', hidden?.low, hidden?.reason),
    ...plain(INPUT.high, 'talks.node.hidden.high', hidden?.high, hidden?.reason),
    ...(hidden === undefined
      ? []
      : [
          node(
            INPUT.room,
            words('talks.node.hidden.room'),
            `${quoted(INPUT.high)} - ${quoted(INPUT.least)}`,
            hidden.high.at,
          ),
        ]),
    ...views(costNode, 'talks.node.cost', threat?.costs ?? []),
  ];
}

function models(talks: Talks): FormulaSource[] {
  const { hostMost, hidden } = talks;
  const { at } = hostMost.value;
  const parts = partsOf(talks);
  const made = MODEL_IDS.flatMap((id): FormulaSource[] => {
    const { title, rule, source, formula } = modelNamed(id);
    const text = formula?.(parts);
    if (text === undefined) return [];
    // The one that does not know the most of the host asks without knowing whether there is a zone.
    // The one that does not know the limit of the host needs room below the highest that it may be as well.
    const settled = id === 'screening' ? `SETTLED(${text}, ${quoted(INPUT.room)})` : text;
    const reason = inEveryLanguage((lang) =>
      msg('talks.rule-and-source', { rule: say(msg(rule), lang), source }),
    );
    return [node(modelNode(id), words(title), `SETTLED(${settled}, ${parts.width})`, at, { reason })];
  });
  if (hidden === undefined) return made;
  const [low, high] = [quoted(INPUT.low), quoted(INPUT.high)];
  const rejection = `IF(${high} > ${low}, (${quoted(modelNode('screening'))} - ${low}) / (${high} - ${low}), 0)`;
  return [...made, node(REJECTION, words('talks.node.rejection'), rejection, hidden.high.at)];
}

function partsOf({ weight, patience, risk, hidden }: Talks): ModelParts {
  const kept = (input: string) =>
    patience?.breakdown === undefined
      ? quoted(input)
      : `(${quoted(input)} * (1 - ${quoted(INPUT.breakdown)}))`;
  return {
    most: quoted(INPUT.most),
    least: quoted(INPUT.least),
    width: quoted(INPUT.width),
    weight: weight === undefined ? '0.5' : quoted(INPUT.weight),
    power:
      risk === undefined
        ? { host: '1', sender: '1' }
        : { host: `(1 - ${quoted(INPUT.hostRisk)})`, sender: `(1 - ${quoted(INPUT.senderRisk)})` },
    neutral: risk === undefined,
    // With aversion to risk the split of alternating offers is no plain formula.
    kept:
      patience === undefined || risk !== undefined
        ? undefined
        : { host: kept(INPUT.hostPatience), sender: kept(INPUT.senderPatience), first: patience.first },
    hidden: hidden === undefined ? undefined : { low: quoted(INPUT.low), high: quoted(INPUT.high) },
  };
}

function joined(what: Words, view: Words): Words {
  return inEveryLanguage((lang) =>
    msg('talks.node.view', { what: wordsIn(what, lang), view: wordsIn(view, lang) }),
  );
}

function withCaveat(reason: Words, caveat: Words): Words {
  return inEveryLanguage((lang) =>
    msg('talks.reason-and-caveat', { reason: wordsIn(reason, lang), caveat: wordsIn(caveat, lang) }),
  );
}
