import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    allowOnly: false,
    passWithNoTests: false,
    testTimeout: 20_000,
    // Two even on two cores, where vitest would start one: the fuzzer's shards and the pictures take minutes.
    maxWorkers: 2,
  },
});
