import { fuzzShard } from './shard.ts';

fuzzShard(1);
