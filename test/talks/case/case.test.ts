import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { loadCase } from '../../../src/case/index.ts';
import { Evaluator, isMissing } from '../../../src/graph/index.ts';
import type { Problem } from '../../../src/problem/index.ts';
import { prepare } from '../../../src/study/index.ts';
import {
  bargainOf,
  INPUT,
  MODEL_IDS,
  modelNamed,
  modelNode,
  REJECTION,
  type Views,
} from '../../../src/talks/index.ts';
import { bytes, good, summary } from '../../case/folders.ts';

const text = readFileSync(join(import.meta.dirname, 'talks.yaml'), 'utf8');

function loaded(talks: string | undefined) {
  const files = good('weighed');
  if (talks !== undefined) files.set('talks.yaml', bytes(talks));
  const { case: theCase, problems } = loadCase(files);
  if (theCase === undefined) return { theCase, problems, prepared: undefined };
  const { prepared, problems: ofFormulas } = prepare(theCase);
  return { theCase, prepared, problems: [...problems, ...ofFormulas] };
}

const told = (problems: readonly Problem[]) =>
  [...problems].sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column).map(summary);

interface Mistake {
  readonly name: string;
  readonly replace?: string;
  readonly by?: string;
  readonly text?: string;
  readonly problems: readonly string[];
}

describe('mistakes in talks.yaml', () => {
  const mistakes = parse(readFileSync(join(import.meta.dirname, 'bad.yaml'), 'utf8')) as Mistake[];
  test.each(mistakes.map((one): [string, Mistake] => [one.name, one]))('%s', (_, one) => {
    if (one.replace !== undefined) expect(text).toContain(one.replace);
    const changed = one.text ?? text.replace(one.replace ?? '', () => one.by ?? '');
    expect(told(loaded(changed).problems)).toEqual(one.problems);
  });

  it('are none in the good file, with a byte order mark and Windows line ends, and without the file', () => {
    expect(told(loaded(text).problems)).toEqual([]);
    expect(told(loaded(`\ufeff${text.replaceAll('\n', '\r\n')}`).problems)).toEqual([]);
    expect(told(loaded(undefined).problems)).toEqual([]);
    expect(loaded(undefined).theCase?.talks).toBeUndefined();
  });

  it('do not hide each other', () => {
    const two = text.replace('host: JPN', 'host: KOR').replace('seen: no', 'seen: maybe');
    expect(told(loaded(two).problems)).toEqual([
      'talks.yaml:2:7 reference-unknown',
      'talks.yaml:32:13 choice-unknown',
    ]);
  });
});

/** The bargain of a case, and its nodes by value in the unit of the payment of last. */
function read(talks: string, views?: Views) {
  const { theCase, prepared } = loaded(talks);
  if (theCase?.talks === undefined || prepared === undefined) throw new Error('no talks');
  const evaluator = new Evaluator(prepared.graph, theCase.asOf);
  const { period } = theCase;
  const value = (node: string) => {
    const outcome = evaluator.node(node, period, undefined);
    return isMissing(outcome) ? outcome : Number(outcome) / evaluator.nodeNamed(node).unit.factor;
  };
  return {
    ...bargainOf(theCase.talks, { evaluator, period, definition: undefined }, views),
    value,
    has: (node: string) => prepared.graph.nodes.has(node),
  };
}

describe('the talks of a case', () => {
  it('give a bargain in the unit of the payment of last', () => {
    const { bargain, absent, unit, value } = { unit: undefined, ...read(text) };
    const last = value(INPUT.last) as number;
    expect(absent).toEqual([]);
    expect(unit).toBe('JPY');
    expect(bargain).toEqual({
      hostMost: last * 5,
      senderLeast: last / 2,
      last,
      senderWeight: 0.6,
      attitudes: { host: { is: 'neutral' }, sender: { is: 'neutral' } },
      patience: { discount: { host: 0.9, sender: 0.8 }, breakdown: 0.1, first: 'host' },
      hidden: { low: last, high: last * 5 },
    });
  });

  it('make nodes whose values are those of the models, where a formula can say them', () => {
    const risky = `${text}risk: { host: 0.5, sender: 0.25, reason: Invented }\n`;
    const nodes = [text, risky].map((talks) => {
      const { bargain, value, has } = read(talks);
      if (bargain === undefined) throw new Error('no bargain');
      return MODEL_IDS.filter((id) => {
        if (!has(modelNode(id))) return false;
        const answer = modelNamed(id).solve(bargain);
        if (answer.is !== 'point') throw new Error(`${id} has a node and no point`);
        expect(value(modelNode(id))).toBeCloseTo(answer.payment, -2);
        if (id === 'screening') expect(value(REJECTION)).toBeCloseTo(answer.rejection as number, 12);
        return true;
      });
    });
    const always = ['offer-by-host', 'nash', 'asymmetric-nash', 'offer-by-sender', 'screening'];
    expect(nodes[0]?.toSorted()).toEqual(
      [...always, 'kalai-smorodinsky', 'egalitarian', 'rubinstein'].toSorted(),
    );
    expect(nodes[1]?.toSorted()).toEqual(always.toSorted());
  });

  it('have no value, and say why, where the zone is empty', () => {
    const { bargain, value } = read(text.replace('value: hns.budget * 5', 'value: hns.budget / 4'));
    expect(bargain?.senderLeast).toBeGreaterThan(bargain?.hostMost as number);
    expect(value(modelNode('nash'))).toMatchObject({
      gap: 'inapplicable',
      reason: { en: expect.stringMatching(/^no agreement/), ja: expect.stringMatching(/^合意なし/) },
    });
  });

  it('take a rival value where one is asked for', () => {
    const last = read(text).value(INPUT.last) as number;
    expect(read(text, { host: 'low' }).bargain).toMatchObject({ hostMost: last / 4, senderLeast: last / 2 });
    expect(read(text, { sender: 'high' }).bargain).toMatchObject({
      hostMost: last * 5,
      senderLeast: last * 6,
    });
  });

  it.each([
    ['weight: { value: 60%', 'weight: { value: 160%', INPUT.weight],
    ['host: 0.9', 'host: -1', INPUT.hostPatience],
    ['high: hns.budget * 5', 'high: hns.budget / 5', INPUT.low],
    ['low: hns.budget,', 'low: "AT(hns.budget, JFY2001)",', INPUT.low],
    ['value: hns.budget * 5', 'value: hns.budget * 1e25', INPUT.most],
  ])('leave unset what means nothing or is not known: %s', (found, by, node) => {
    expect(text).toContain(found);
    const { absent } = read(text.replace(found, by));
    expect(absent.map((one) => one.node)).toEqual([node]);
    expect(absent[0]?.reason).toMatchObject({ en: expect.any(String) });
  });
});
