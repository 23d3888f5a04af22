/** Words of the checklist of a threat: prior, signs, chance that it is meant. */
export const bluff = {
  'bluff.head': 'Bluff or resolve: {threat}',
  'bluff.prior':
    'By the record: {carried} of {n} such threats were carried out ({count}). Chance {chance} (90%: {low} to {high}).',
  'bluff.later': 'The record counts threats up to {day}, later than the day asked for: it knows too much.',
  'bluff.rounds': 'Counted in the record of talks as known on the day: {rounds}.',
  'bluff.chance': 'With the signs: chance that it is meant {chance} (90%: {low} to {high}).',
  'bluff.dependence':
    'Signs count with the power {value}, because they share causes; as if each had its own cause the chance would be {independent}.',
  'bluff.counts': 'Other countings of past threats',
  'bluff.counts.row': '{count}: {carried} of {n}; by the record {prior}, with the signs {chance}',
  'bluff.references': 'Published rates of other threats, beside the record and not mixed with it',
  'bluff.signs': 'Signs',
  'bluff.column.sign': 'Sign',
  'bluff.column.kind': 'Kind',
  'bluff.column.seen': 'Seen',
  'bluff.column.ratio': 'Ratio',
  'bluff.column.without': 'Without',
  'bluff.column.if-seen': 'If seen',
  'bluff.column.if-not': 'If not',
  'bluff.about-signs':
    'Ratio: how much likelier what was found is if the threat is meant than if it is a bluff. Then the chance without the sign, if it were seen, and if it were looked for in vain.',
  'bluff.kind.sunk-cost': 'sunk cost',
  'bluff.kind.tied-hands': 'tied hands',
  'bluff.kind.means': 'means',
  'bluff.kind.cheap-talk': 'cheap talk',
  'bluff.kind.counter': 'against',
  'bluff.seen.yes': 'yes',
  'bluff.seen.no': 'no',
  'bluff.seen.unknown': 'not known',
  'bluff.costs': 'What carrying it out would cost',
  'bluff.none': 'This case states no threat.',
  'bluff.recalled': 'recalled',
  'bluff.sources':
    'Costly signals: Fearon (1994, 1997). Proportion of the record: Jeffreys (1946). Signs that share causes: Bissiri, Holmes and Walker (2016).',
} as const;
