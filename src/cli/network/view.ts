import { type MeasuredNetwork, pairChanges, pairMeasures, type WhatIf } from '../../network/index.ts';
import type { Asked } from '../command.ts';
import { jsonText, textOf } from '../render/lines.ts';
import { type NetworkPage, networkText, tiesText, whatIfText } from '../render/network.ts';
import { pageOf } from '../render/page.ts';
import type { View } from './belongs.ts';
import { measureOptions, type OpenedNetwork, openNetwork, studied } from './graph.ts';
import { wholeOf } from './numbers.ts';

const ROWS = 15;
const MOST_ROWS = 100_000;

/** Prints the ties of a network, or the network itself, or what changes of ties do to it. */
export async function viewNetwork(asked: Asked, view: Exclude<View, 'similarity'>): Promise<void> {
  const opened = await openNetwork(asked);
  const page: NetworkPage = {
    ...pageOf(asked.terminal),
    names: opened.names,
    rows: wholeOf(asked, 'rows', 1, MOST_ROWS, ROWS),
  };
  const print = (json: () => unknown, lines: () => readonly string[]) =>
    asked.terminal.write(asked.flag('json') ? jsonText(json()) : textOf(lines()));
  if (view === 'ties') {
    const { ties } = opened.network;
    print(
      () => ties,
      () => tiesText(ties, page),
    );
    return;
  }
  const { least } = measureOptions(asked);
  const { before, changes, result } = studied(asked, opened);
  if (result === undefined) {
    print(
      () => networkJson(before, opened),
      () => networkText(before, least, page),
    );
    return;
  }
  const pairs = changes.map(({ from, to }): readonly [string, string] => [from, to]);
  print(
    () => ({ ...aboutJson(opened), changes, ...whatIfJson(result, pairs, page.rows) }),
    () => whatIfText(result, pairs, page),
  );
}

function aboutJson({ day, year, network }: OpenedNetwork) {
  return { asOf: day, year, states: network.states.length };
}

function networkJson(measured: MeasuredNetwork, opened: OpenedNetwork) {
  const { names } = opened;
  return {
    ...aboutJson(opened),
    tiedPairs: measured.tiedPairs,
    protectedStates: measured.protection.protectedStates,
    communities: measured.communities.count,
    modularity: measured.communities.modularity,
    centralities: measured.network.states.map((state, i) => ({
      state,
      iso3: names.iso3(state),
      name: names.name(state),
      ...measured.centralities[i],
      community: measured.communities.of[i],
      guarantors: measured.protection.guarantors.get(state),
    })),
  };
}

function whatIfJson(
  { before, after, comparison, spillOver }: WhatIf,
  pairs: readonly (readonly [string, string])[],
  rows: number,
) {
  const { states, ...whole } = comparison;
  return {
    ...whole,
    pairs: pairs.map(([first, second]) => ({
      first,
      second,
      before: pairMeasures(before.similarity, first, second),
      after: pairMeasures(after.similarity, first, second),
    })),
    centralities: states,
    mostChanged: {
      measure: 'kappa_valued',
      pairs: pairChanges(before, after, 'kappa_valued').slice(0, rows),
    },
    spillOver: spillOver === undefined ? null : { exploratory: true, ...spillOver },
  };
}
