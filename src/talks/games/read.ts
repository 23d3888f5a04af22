import { type LocatedMap, Reader, readText } from '../../document/index.ts';
import { meant, type Problem, Problems } from '../../problem/index.ts';
import { msg } from '../../text/index.ts';
import { compare, plus, ZERO } from '../linkage/fraction.ts';
import { MOST_IN_AIRPORT } from './airport.ts';
import { readWorths } from './coalitions.ts';
import { Fields } from './fields.ts';
import { GAME_TYPES, type GameInput, playersOf } from './game.ts';
import { readJson } from './json.ts';
import { MOST_LISTED } from './listed.ts';

/** A game file as far as it could be read. */
export interface LoadedGame {
  /** Undefined when there are errors. */
  readonly game: GameInput | undefined;
  /** Names of the players, where the file gives them. */
  readonly names: readonly string[] | undefined;
  readonly problems: readonly Problem[];
}

/** Reads a file like `{"n": 3, "game": {"type": "weighted-voting", "weights": [2, 1, 1], "quota": 3}}`. Never throws. */
export function readGame(file: string, bytes: Uint8Array): LoadedGame {
  const problems = new Problems();
  const source = readText(file, bytes, 'csv', problems);
  const root = source && readJson(source, problems);
  const reader = new Reader(problems);
  if (root !== undefined && root.kind !== 'map')
    reader.report('type-mismatch', root, { expected: msg('expected.json-object') });
  const read = root?.kind === 'map' ? fileOf(root, reader) : undefined;
  const isSound = read !== undefined && !problems.hasErrors;
  return {
    game: isSound ? read.game : undefined,
    names: isSound ? read.names : undefined,
    problems: problems.list,
  };
}

function fileOf(root: LocatedMap, reader: Reader) {
  const fields = new Fields(reader, root, ['n', 'players', 'game']);
  const inner = fields.object('game');
  if (inner === undefined) return undefined;
  // Lists of weights, claims and costs tell how many players there are; a list of coalitions does not.
  const count = fields.has('n') || inner.entries.has('values') ? countOf(fields, reader) : undefined;
  const game = gameIn(inner, count, reader);
  if (game === undefined) return undefined;
  const players = playersOf(game);
  if (count !== undefined && count !== players) {
    const node = root.entries.get('n')?.value ?? root;
    reader.report('fields-conflict', node, { expected: msg('games.expected.players', { players }) });
  }
  return { game, names: fields.has('players') ? namesOf(fields, players, reader) : undefined };
}

function countOf(fields: Fields, reader: Reader): number | undefined {
  const node = fields.value('n');
  if (node === undefined) return undefined;
  const text = node.kind === 'scalar' ? node.text : '';
  const count = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (count >= 1) return count;
  reader.report('number-out-of-range', node, { expected: msg('games.expected.count') });
  return undefined;
}

function namesOf(fields: Fields, players: number, reader: Reader): string[] | undefined {
  const node = fields.value('players');
  if (node === undefined) return undefined;
  const items = node.kind === 'list' ? node.items : [];
  const names = items.flatMap((item) =>
    item?.kind === 'scalar' && item.style === 'quoted' ? [item.text] : [],
  );
  if (names.length === players && items.length === players) return names;
  reader.report('type-mismatch', node, { expected: msg('games.expected.names', { players }) });
  return undefined;
}

type InputReader = (inner: LocatedMap, count: number | undefined, reader: Reader) => GameInput | undefined;

const READERS: { readonly [type in GameInput['type']]: InputReader } = {
  'characteristic-function': (inner, count, reader) => {
    const fields = new Fields(reader, inner, ['type', 'values', 'others']);
    const values = fields.object('values');
    const others = fields.has('others') ? fields.number('others') : undefined;
    if (values === undefined || count === undefined) return undefined;
    if (tooMany(count, MOST_LISTED, inner, reader)) return undefined;
    const worths = readWorths(values, count, others, reader);
    return worths && { type: 'characteristic-function', players: count, ...worths };
  },
  'weighted-voting': (inner, _count, reader) => {
    const fields = new Fields(reader, inner, ['type', 'weights', 'quota']);
    const weights = fields.amounts('weights');
    const quota = fields.number('quota');
    const node = inner.entries.get('quota')?.value ?? inner;
    if (quota !== undefined && quota.n <= 0n)
      reader.report('number-out-of-range', node, { expected: msg('games.expected.quota') });
    if (weights === undefined || quota === undefined) return undefined;
    const total = weights.reduce(plus, ZERO);
    if (compare(quota, total) > 0)
      reader.report('number-out-of-range', node, {
        severity: 'warning',
        hint: msg('games.hint.nobody-wins'),
      });
    return { type: 'weighted-voting', weights, quota };
  },
  bankruptcy: (inner, _count, reader) => {
    const fields = new Fields(reader, inner, ['type', 'estate', 'claims']);
    const estate = fields.amount('estate');
    const claims = fields.amounts('claims');
    if (estate === undefined || claims === undefined) return undefined;
    if (compare(estate, claims.reduce(plus, ZERO)) > 0) {
      const node = inner.entries.get('estate')?.value ?? inner;
      reader.report('number-out-of-range', node, { severity: 'warning', hint: msg('games.hint.surplus') });
    }
    return { type: 'bankruptcy', estate, claims };
  },
  airport: (inner, _count, reader) => {
    const costs = new Fields(reader, inner, ['type', 'costs']).amounts('costs');
    if (costs === undefined || tooMany(costs.length, MOST_IN_AIRPORT, inner, reader)) return undefined;
    return { type: 'airport', costs };
  },
};

function gameIn(inner: LocatedMap, count: number | undefined, reader: Reader): GameInput | undefined {
  const type = new Fields(reader, inner, [...inner.entries.keys()]).text('type');
  if (type === undefined) return undefined;
  const known = GAME_TYPES.find((one) => one === type.text);
  if (known !== undefined) return READERS[known](inner, count, reader);
  reader.report('choice-unknown', type, {
    expected: msg('expected.choice', { choices: GAME_TYPES.join(', ') }),
    ...meant(type.text, GAME_TYPES),
  });
  return undefined;
}

function tooMany(players: number, most: number, at: LocatedMap, reader: Reader): boolean {
  if (players <= most) return false;
  reader.reportAt('number-out-of-range', at.source.place({ ...at.span, end: at.span.start + 1 }), {
    found: String(players),
    expected: msg('games.expected.at-most', { most }),
  });
  return true;
}
