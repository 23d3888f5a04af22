/**
 * Made-up additive domains, the same on every machine: weights add up to 1 in thousandths, evaluations are whole. The
 * parties disagree on most issues: what one likes better the other tends to like less. `fine` has evaluations of six
 * digits, so that hardly any two outcomes are worth the same; `coarse` has evaluations up to 10.
 */
export function made(issues, values, kind) {
  let state = 20261127;
  const draw = (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * below);
  };
  const most = kind === 'fine' ? 1_000_000 : 10;
  const weights = () => {
    const raw = Array.from({ length: issues }, () => 20 + draw(100));
    const sum = raw.reduce((a, b) => a + b, 0);
    const rounded = raw.map((one) => Math.floor((one / sum) * 1000));
    rounded[0] += 1000 - rounded.reduce((a, b) => a + b, 0);
    return rounded.map((one) => one / 1000);
  };
  const first = { weights: weights(), evaluations: [] };
  const second = { weights: weights(), evaluations: [] };
  for (let issue = 0; issue < issues; issue++) {
    const position = Array.from({ length: values }, () => draw(most + 1));
    position[0] = most;
    const answer = position.map((one) => {
      const noise = draw(most + 1) / 2;
      return Math.max(0, Math.min(most, Math.round((most - one) * 0.75 + noise * 0.5)));
    });
    answer[values - 1] = most;
    first.evaluations.push(position);
    second.evaluations.push(answer);
  }
  return { reservation: 0.4, parties: [first, second] };
}

/** The domain in the project's own format. */
export function domainYaml(issues, values, kind) {
  const { reservation, parties } = made(issues, values, kind);
  const lines = ['name: made', 'issues:'];
  const names = Array.from({ length: values }, (_, value) => `v${value}`);
  for (let issue = 0; issue < issues; issue++)
    lines.push(`  - { name: i${issue}, values: [${names.join(', ')}] }`);
  lines.push('parties:');
  for (const [p, { weights, evaluations }] of parties.entries()) {
    lines.push(`  - name: p${p}`, `    reservation: ${reservation}`, '    evaluations:');
    for (let issue = 0; issue < issues; issue++) {
      const own = names.map((name, value) => `${name}: ${evaluations[issue][value]}`);
      lines.push(`      - { issue: i${issue}, weight: ${weights[issue]}, values: { ${own.join(', ')} } }`);
    }
  }
  return `${lines.join('\n')}\n`;
}
