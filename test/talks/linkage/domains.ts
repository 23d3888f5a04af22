import type { Domain, SolveOptions } from '../../../src/talks/linkage/index.ts';
import { loadDomainYaml, type Solved, solveDomain } from '../../../src/talks/linkage/index.ts';

/** A domain of the project's own format. */
export function domainOf(yaml: string): Domain {
  const { domain, problems } = loadDomainYaml({ path: 'domain.yaml', bytes: new TextEncoder().encode(yaml) });
  if (domain === undefined) throw new Error(JSON.stringify(problems));
  return domain;
}

export function solved(domain: Domain, options: SolveOptions = {}): Solved {
  const found = solveDomain(domain, options);
  if (found.kind !== 'solved') throw new Error('too large');
  return found;
}

/** Evaluations by value, for issues named a, b, ...; one list of evaluations an issue and party. */
export function additive(
  parties: readonly {
    weights: readonly number[];
    evaluations: readonly (readonly number[])[];
    reservation?: number;
  }[],
): Domain {
  const sizes = (parties[0]?.evaluations ?? []).map((list) => list.length);
  const name = (at: number) => `issue-${at}`;
  const lines = [
    'name: made',
    'issues:',
    ...sizes.map((size, at) => {
      const values = Array.from({ length: size }, (_, value) => `v${value}`);
      return `  - { name: ${name(at)}, values: [${values.join(', ')}] }`;
    }),
    'parties:',
    ...parties.flatMap(({ weights, evaluations, reservation }, p) => [
      `  - name: party-${p}`,
      ...(reservation === undefined ? [] : [`    reservation: ${reservation}`]),
      '    evaluations:',
      ...weights.map((weight, at) => {
        const values = (evaluations[at] ?? []).map((one, value) => `v${value}: ${one}`);
        return `      - { issue: ${name(at)}, weight: ${weight}, values: { ${values.join(', ')} } }`;
      }),
    ]),
  ];
  return domainOf(`${lines.join('\n')}\n`);
}
