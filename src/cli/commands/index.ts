import type { CommandSpec } from '../command.ts';
import { actors } from './actors.ts';
import { ask } from './ask.ts';
import { backtest } from './backtest.ts';
import { balance } from './balance.ts';
import { brief } from './brief.ts';
import { cases } from './cases.ts';
import { check } from './check.ts';
import { claims } from './claims.ts';
import { completion } from './completion.ts';
import { data } from './data.ts';
import { domain } from './domain.ts';
import { draws } from './draws.ts';
import { duties } from './duties.ts';
import { fairness } from './fairness.ts';
import { forecast } from './forecast.ts';
import { measures } from './measures.ts';
import { network } from './network.ts';
import { newCommand } from './new.ts';
import { sensitivity } from './sensitivity.ts';
import { sharing } from './sharing.ts';
import { study } from './study.ts';
import { talks } from './talks.ts';
import { why } from './why.ts';

/** Every command, in the order of `--help`: one file and one line here makes a new one. */
export const COMMANDS: readonly CommandSpec[] = [
  study,
  brief,
  why,
  claims,
  ask,
  duties,
  fairness,
  balance,
  network,
  sensitivity,
  draws,
  sharing,
  actors,
  talks,
  forecast,
  backtest,
  domain,
  data,
  measures,
  check,
  cases,
  newCommand,
  completion,
];
