import { brief } from './brief.ts';
import { cases } from './case.ts';
import { cli } from './cli.ts';
import { fairness } from './fairness.ts';
import { graph } from './graph.ts';
import { law } from './law.ts';
import { likelihood } from './likelihood.ts';
import { problem } from './problem.ts';
import { quantity } from './quantity.ts';
import { uncertainty } from './uncertainty.ts';

export const ja = {
  ...brief,
  ...cases,
  ...cli,
  ...fairness,
  ...graph,
  ...law,
  ...likelihood,
  ...problem,
  ...quantity,
  ...uncertainty,
} as const;
