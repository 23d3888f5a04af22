import { loadDomainYaml, solveDomain } from '../../dist/index.js';
import { domainYaml } from '../domain/made.mjs';

const ROUNDS = 5;

/** A made-up additive domain, solved several times: processor time, cold at first, then the median of the others. */
export default (issues, values, kind) => {
  const bytes = new TextEncoder().encode(domainYaml(Number(issues), Number(values), kind));
  const { domain } = loadDomainYaml({ path: 'made.yaml', bytes });
  return () => {
    const times = [];
    let found;
    for (let round = 0; round < ROUNDS; round++) {
      const before = process.cpuUsage();
      found = solveDomain(domain);
      const { user, system } = process.cpuUsage(before);
      times.push((user + system) / 1000);
    }
    const [cold, ...warm] = times;
    warm.sort((a, b) => a - b);
    return {
      cold,
      warm: warm[warm.length >> 1],
      outcomes: String(found.outcomes),
      points: found.points.length,
      attaining: String(found.points.reduce((sum, { outcomes }) => sum + outcomes, 0n)),
      acceptable: found.acceptable === undefined ? null : String(found.acceptable),
      nash: found.nash?.points.map(({ utilities }) => utilities) ?? [],
      egalitarian: found.egalitarian?.points.map(({ utilities }) => utilities) ?? [],
    };
  };
};
