/** Talks about several issues at once, from the numbers of a case. */
export const linked = {
  'linked.expected.not-both': 'either options, or bounds and worths of a number',
  'linked.expected.option': 'the id of one of the options: {names}',
  'linked.expected.two-options': 'at least two options',
  'linked.node': '{issue}: {what}',
  'linked.node.from': 'least that may be agreed',
  'linked.node.to': 'most that may be agreed',
  'linked.node.step': 'step',
  'linked.node.without': 'without an agreement',
  'linked.node.host': 'worth of one unit to the host',
  'linked.node.sender': 'worth of one unit to the sender',
  'linked.node.both': 'worth of one unit to both together',
  'linked.node.host-bend': 'worth of its square to the host',
  'linked.node.sender-bend': 'worth of its square to the sender',
  'linked.absent.step': 'The step has to be above zero.',
  'linked.absent.reversed': 'No step lies between the least and the most that may be agreed.',
  'linked.absent.steps':
    '{steps} steps lie between the bounds; at most {most} are looked at. Use a larger step.',
  'linked.absent.worthless': 'No issue is worth anything to either side.',
  'linked.rule.nash': 'Nash',
  'linked.rule.kalaiSmorodinsky': 'Kalai-Smorodinsky',
  'linked.rule.egalitarian': 'Egalitarian',
  'linked.rule.utilitarian': 'Largest sum',
  'linked.title': 'Several issues at once',
  'linked.about':
    'What each outcome is worth to either side over no agreement, in money a year. The rules pick from it; none of them foretells.',
  'linked.finding':
    'Trading {issues} issues, both can gain: {host} {hostGain} and {sender} {senderGain} a year at the Nash point',
  'linked.finding.none': 'No outcome of {issues} issues leaves both better off than no agreement',
  'linked.measure': 'Gain over no agreement, a year; dots: outcomes that none betters',
  'linked.picks': 'Letters: what the rules below pick',
  'linked.rules':
    'N, Nash: largest product of gains. K, Kalai-Smorodinsky: most even shares of the most that each could gain. E, egalitarian: the smaller gain as large as can be. S: largest sum of gains.',
  'linked.outcome': 'At the Nash point: {outcome}.',
  'linked.outcome.one': '{issue}: {value}',
  'linked.axis': 'Gain: {party}',
  'linked.column.issue': 'Issue',
  'linked.column.range': 'May be agreed',
  'linked.column.without': 'Without an agreement',
  'linked.column.worth': 'Worth of a unit to {party}',
  'linked.column.next': 'Of the next unit at the Nash point: {host}, {sender}',
  'linked.stakes': 'What is at stake, and what a unit of it is worth',
  'linked.range': '{from} to {to}, by {step}',
  'linked.pair': '{host}, {sender}',
  'linked.count': '{acceptable} of {outcomes} outcomes leave neither side worse off than no agreement.',
  'linked.tied': '{rule}: {count} points share its score; one of them is shown.',
  'linked.separate':
    'Settled one by one, each at the middle of what is at stake in it, the issues leave {host} with {hostGain} and {sender} with {senderGain}.',
  'linked.together':
    'Traded against each other they can be worth {hostGain} and {senderGain}, better for both.',
  'linked.next':
    'At the Nash point one more unit of {issue} is worth {hostWorth} to {host} and {senderWorth} to {sender}.',
  'linked.lack.alone':
    'No agreement: even in its best outcome {side} falls {short} a year short of having none.',
  'linked.lack.both':
    'No agreement: in the best outcome that leaves {other} no worse off, {side} falls {short} a year short of having none.',
  'linked.absent': 'No answer for several issues: {title}: {why}',
} as const;
