import { actors } from './actors.ts';
import { balance } from './balance.ts';
import { balanceBrief } from './balance-brief.ts';
import { bluff } from './bluff.ts';
import { brief } from './brief.ts';
import { cases } from './case.ts';
import { cli } from './cli.ts';
import { data } from './data.ts';
import { fairness } from './fairness.ts';
import { forecast } from './forecast.ts';
import { games } from './games.ts';
import { graph } from './graph.ts';
import { law } from './law.ts';
import { likelihood } from './likelihood.ts';
import { linkage } from './linkage.ts';
import { linked } from './linked.ts';
import { network } from './network.ts';
import { networkBrief } from './network-brief.ts';
import { problem } from './problem.ts';
import { quantity } from './quantity.ts';
import { settlement } from './settlement.ts';
import { talksBrief } from './talks-brief.ts';
import { uncertainty } from './uncertainty.ts';

export const en = {
  ...actors,
  ...balance,
  ...balanceBrief,
  ...bluff,
  ...brief,
  ...cases,
  ...cli,
  ...data,
  ...fairness,
  ...forecast,
  ...games,
  ...graph,
  ...law,
  ...likelihood,
  ...linkage,
  ...linked,
  ...network,
  ...networkBrief,
  ...problem,
  ...quantity,
  ...settlement,
  ...talksBrief,
  ...uncertainty,
} as const;
