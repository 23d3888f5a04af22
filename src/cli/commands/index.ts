import type { CommandSpec } from '../command.ts';
import { ask } from './ask.ts';
import { brief } from './brief.ts';
import { cases } from './cases.ts';
import { check } from './check.ts';
import { claims } from './claims.ts';
import { completion } from './completion.ts';
import { draws } from './draws.ts';
import { duties } from './duties.ts';
import { fairness } from './fairness.ts';
import { measures } from './measures.ts';
import { newCommand } from './new.ts';
import { sensitivity } from './sensitivity.ts';
import { study } from './study.ts';
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
  sensitivity,
  draws,
  measures,
  check,
  cases,
  newCommand,
  completion,
];
