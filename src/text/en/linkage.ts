/** Words of domains of several issues: what is read, what is solved, and what is said about it. */
export const linkage = {
  'expected.above': 'a number above {low}',
  'expected.attribute': 'the attribute {name}',
  'expected.bounds': 'two whole numbers in rising order, like 3 to 5',
  'expected.element': 'one of the elements: {names}',
  'expected.evaluations': 'an evaluation of every value; missing: {values}',
  'expected.integer-issue': 'an integer issue: only these lie within bounds',
  'expected.issue-evaluated': 'an evaluation of the issue {name} (index {index})',
  'expected.issue-index': 'the index of an issue of the domain',
  'expected.issue-name': 'the name of an issue',
  'expected.issues': 'at least one issue',
  'expected.issues-at-most': 'at most {count} issues',
  'expected.items': 'at least one item with a value',
  'expected.listed-issue': 'a discrete or integer issue: a real one has no combinations to list',
  'expected.not-negative': 'a number that is not below zero',
  'expected.same-bounds': 'the bounds of the domain',
  'expected.share': 'a number from 0 to 1',
  'expected.some-evaluation': 'an evaluation above zero; as it stands the issue adds nothing',
  'expected.two-issues': 'two different issues or more',
  'expected.two-sides': 'two parties',
  'expected.value-of': 'a value of the issue {issue}',
  'expected.values-at-most': 'at most {count} values',
  'expected.values-count': '{count} values, one an issue',
  'expected.weight-of-index': 'a weight with index {index}',
  'expected.weights-sum': 'weights that add up to 1; they are used as they stand',
  'expected.whole-number': 'a whole number',
  'expected.xml': 'well-formed XML: {says}',
  'expected.xml-depth': 'at most {levels} levels of elements',
  'expected.xml-not-empty': 'an XML file with content',
  'hint.coarser': 'count in larger units, or write the values that matter as a discrete issue',
  'hint.ftype': 'write it as points in the YAML format of domains (docs/domains.md)',
  'hint.weight-of-objective':
    'weights of objectives are passed over; what counts is the weight of each issue, wherever it stands',
  'hint.xml-doctype': 'take the declaration out; no entities but &lt; &gt; &amp; &quot; &apos; are read',
  'related.domain-issue': 'the issue in the domain',

  'linkage.is.pareto':
    'Points that no outcome beats: none is at least as good for both and better for one. Utilities that differ by no more than the tolerance are equal.',
  'linkage.is.utilitarian': 'Largest sum of utilities among outcomes acceptable to both.',
  'linkage.is.nash':
    'Largest product of gains over the disagreement point, among acceptable outcomes (Nash 1950).',
  'linkage.is.kalai-smorodinsky':
    'Lexicographic maximin of gain / (ideal - reservation), the ideal being the most a party gets in an acceptable outcome (Kalai and Smorodinsky 1975; on finite sets Nagahisa and Tanaka 2002).',
  'linkage.is.egalitarian': 'Lexicographic maximin of the gains (Kalai 1977).',
  'linkage.is.convexified':
    'The same rules when lotteries over outcomes may be agreed. Where equal gains lie nowhere on that frontier, the egalitarian point is the end that makes the smaller gain largest.',
  'linkage.is.disagreement':
    'The reservation values, as utilities of no agreement at all; not those of waiting or of the outside option alone (Binmore, Rubinstein and Wolinsky 1986).',
  'linkage.is.issue-by-issue':
    'Each issue settled for itself, where the smaller of the two shares of what is at stake in it is largest; ties by lot.',
  'linkage.is.exchange-rates':
    'Units of the second issue that are worth as much to a party as one unit of the first, at the Nash outcome.',

  'linkage.note.out-of-reach':
    'No agreement: {party} gets at most {most} in any outcome, and no agreement is worth {reservation} to it.',
  'linkage.note.no-agreement':
    'No agreement: once {first} has its {reservation1}, {second} gets at most {most}, less than the {reservation2} that no agreement is worth to it.',
  'linkage.note.lottery-only':
    'No single outcome is acceptable to both, but a lottery over outcomes is: see the convexified solutions.',
  'linkage.note.one-point': 'One point is best for both at once: there is nothing to bargain over.',
  'linkage.note.one-acceptable': 'Only one point of the frontier is acceptable to both.',
  'linkage.note.no-gain':
    'In every acceptable outcome one party gains nothing, so the largest product of gains is zero and says little.',
  'linkage.note.tied.nash': '{count} points share the largest product of gains.',
  'linkage.note.tied.kalaiSmorodinsky': '{count} points share the Kalai-Smorodinsky maximin.',
  'linkage.note.tied.egalitarian': '{count} points share the egalitarian maximin.',
  'linkage.note.tied.utilitarian': '{count} points share the largest sum of utilities.',
  'linkage.note.no-reservation': '{party} states no reservation value: 0 is taken.',
  'linkage.note.weights': 'The weights of {party} add up to {sum}; they are used as they stand.',
  'linkage.note.clamped': 'For {party} {count} outcomes add up to more than 1 and count as 1.',
  'linkage.note.clamped-some':
    'For {party} some outcomes add up to more than 1 and count as 1; too many to count.',
  'linkage.note.undiscounted':
    'Discounting over time is not applied: these are the utilities of agreeing at once.',
  'linkage.note.loss':
    'Not exact: a true frontier point may be better than the nearest listed one by up to {first} for the first party and {second} for the second. Outcomes are not counted.',
  'linkage.note.real':
    'Real-valued issues are looked at in 200 equal steps and at every bend of an evaluation; straight lines lie between.',
  'linkage.note.rounded':
    'The numbers have no common step that a double holds, so they are rounded to the sixteenth digit; utilities within {tolerance} count as equal.',
  'linkage.note.estimate':
    'Too many outcomes to count those acceptable to both: their share is estimated from {draws} draws, with a 95% interval.',
  'linkage.note.too-large':
    'Not solved: {issues} interdependent issues have {combinations} combinations. The points were found by searching and are attainable; better ones may exist.',

  'cli.domain.describes': 'talks about several issues at once: the frontier and what fair rules pick from it',
  'cli.domain.about':
    'Solves two-party domains with several issues: the exact Pareto frontier, the Nash, Kalai-Smorodinsky, egalitarian and largest-sum points, what lotteries add, what settling issue by issue loses, and rates of exchange between issues. Reads GENIUS XML (a folder with domain.xml, profile1.xml, profile2.xml) and its own YAML; converts between them. docs/domains.md describes both.',
  'cli.domain.example.solve': 'the frontier and the solutions of a GENIUS domain',
  'cli.domain.example.case': 'the talks of the US-Japan case about six issues at once',
  'cli.domain.example.json': 'the same as JSON',
  'cli.domain.example.check': 'every mistake of a domain',
  'cli.domain.example.convert': 'from GENIUS XML to YAML',
  'cli.domain.example.export': 'from YAML to GENIUS XML, into a folder',
  'cli.argument.domain-action': 'what to do',
  'cli.argument.domain':
    'a folder with domain.xml, profile1.xml and profile2.xml, a YAML file, or a case with linked talks',
  'cli.domain.action.solve': 'frontier and solutions',
  'cli.domain.action.check': 'every mistake with its place',
  'cli.domain.action.convert': 'GENIUS XML to YAML, YAML to GENIUS XML',
  'cli.option.tolerance': 'utilities that differ by no more are equal (1e-12)',
  'cli.option.domain-out': 'where to write: a file or - for YAML (default), a folder for GENIUS XML',
  'cli.domain.head': '{issues} issues, {outcomes} outcomes',
  'cli.domain.uncountable': 'uncountably many',
  'cli.domain.unknown-count': 'not counted',
  'cli.domain.no-agreement-worth': 'No agreement is worth {first} to {party1} and {second} to {party2}.',
  'cli.domain.zone': 'Acceptable to both: {count} outcomes ({share}).',
  'cli.domain.zone-estimate': 'Acceptable to both: about {share} of the outcomes ({low} to {high}).',
  'cli.domain.rules': 'What the rules pick',
  'cli.domain.rule': 'Rule',
  'cli.domain.outcomes': 'Outcomes',
  'cli.domain.outcome': 'Outcome',
  'cli.domain.nash': 'Nash',
  'cli.domain.kalai-smorodinsky': 'Kalai-Smorodinsky',
  'cli.domain.egalitarian': 'egalitarian',
  'cli.domain.utilitarian': 'largest sum',
  'cli.domain.utilitarian-all': 'largest sum, reservations aside',
  'cli.domain.lotteries': 'With lotteries',
  'cli.domain.frontier': 'Frontier: {count} points, {acceptable} of them acceptable to both',
  'cli.domain.more': '{count} more points: --json lists them all',
  'cli.domain.separate': 'Issue by issue',
  'cli.domain.separate-at': 'Settling each issue for itself gives {first} and {second}.',
  'cli.domain.separate-best': 'No frontier point is better for both: nothing is lost.',
  'cli.domain.separate-gain':
    'Trading across issues gives both more: up to {even} to the one who gains less, at {first} and {second}.',
  'cli.domain.rates': 'Rates of exchange at {outcome}',
  'cli.domain.rate-of': 'One unit of',
  'cli.domain.rate-in': 'in units of',
  'cli.domain.found': 'Points found by search',
  'cli.domain.bound': 'No outcome gives more than {first} and {second}.',
  'cli.domain.notes': 'To bear in mind',
  'cli.domain.fine': '{name}: no errors ({issues} issues, {outcomes} outcomes)',
  'cli.domain.written': 'Wrote {paths}',
  'cli.error.domain-broken': 'the domain {path} has errors, so nothing was computed or written',
  'cli.error.no-domain': '{path} holds no domain',
  'cli.error.domain-form': '{party} has an evaluation ({term}) that GENIUS XML cannot hold',
  'cli.error.tolerance': '"{text}" is no tolerance',
  'cli.hint.domain':
    'a folder with domain.xml, profile1.xml and profile2.xml, a YAML file, or a case with linked talks',
  'cli.error.no-linkage': '{name} links no issues',
  'cli.hint.linkage': 'linkage in talks.yaml states them; docs/case-format.md shows how',
  'cli.error.linkage-absent': 'the linked talks of {name} lack {title}: {why}',
  'cli.hint.domain-check': 'treatyscope domain check {path} shows them again',
  'cli.hint.tolerance': 'a number from 0 to 0.001, like 1e-9',
  'cli.hint.domain-out': 'name a folder with --out',
} as const;
