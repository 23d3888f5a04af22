import { expect, it } from 'vitest';
import { domainJson } from '../../../src/cli/render/domain.ts';
import { domainReport, solveDomain } from '../../../src/talks/linkage/index.ts';
import { additive } from './domains.ts';

it('numbers of outcomes beyond those of doubles keep all of their digits in JSON', () => {
  const issues = Array.from({ length: 80 });
  const same = { weights: issues.map(() => 0.0125), evaluations: issues.map(() => [1, 1]) };
  const text = domainJson(domainReport(solveDomain(additive([same, same]))), 'en');
  // By hand: 2^80 outcomes, all worth the same to both.
  expect(text).toContain('"outcomes": 1208925819614629174706176,');
  expect(text).toContain('"outcomes_at_or_above_both_reservations": 1208925819614629174706176');
  expect(text).toMatch(/"points_desc_u1": \[\s*\[\s*1,\s*1,\s*1208925819614629174706176\s*\]/);
  expect(JSON.parse(text).definitions.nash).toMatch(/Nash 1950/);
  expect(text).not.toContain('\\u0001');
});
