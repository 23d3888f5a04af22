import { expect, it } from 'vitest';
import { verdictOfParts, verdictOfTests } from '../../src/claims/index.ts';

it.each([
  [['supported', 'supported'], 'supported'],
  [['contradicted'], 'contradicted'],
  [['supported', 'contradicted'], 'depends'],
  [['supported', 'not-checkable'], 'supported'],
  [['not-checkable', 'not-checkable'], 'not-checkable'],
  [[], 'not-checkable'],
] as const)('tests %j make %s', (tests, verdict) => {
  expect(verdictOfTests(tests)).toBe(verdict);
});

it.each([
  [['contradicted', 'needs-room'], 'needs-room'],
  [['supported', 'contradicted'], 'depends'],
  [['depends', 'depends'], 'depends'],
  [['not-checkable', 'needs-room'], 'needs-room'],
  [['not-checkable', 'supported'], 'supported'],
  [['not-checkable'], 'not-checkable'],
] as const)('parts %j make a claim %s', (parts, verdict) => {
  expect(verdictOfParts(parts)).toBe(verdict);
});
