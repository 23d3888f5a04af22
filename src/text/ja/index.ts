import { brief } from './brief.ts';
import { cases } from './case.ts';
import { cli } from './cli.ts';
import { graph } from './graph.ts';
import { law } from './law.ts';
import { problem } from './problem.ts';
import { quantity } from './quantity.ts';

export const ja = { ...brief, ...cases, ...cli, ...graph, ...law, ...problem, ...quantity } as const;
