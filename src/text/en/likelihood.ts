/** Words of likelihood of Intelligence Community Directive 203 (2015), lower case: they stand inside a sentence. */
export const likelihood = {
  'likelihood.no-draw': 'in no draw',
  'likelihood.below-1': 'less than a 1% chance',
  'likelihood.almost-no-chance': 'almost no chance',
  'likelihood.very-unlikely': 'very unlikely',
  'likelihood.unlikely': 'unlikely',
  'likelihood.even': 'roughly even chance',
  'likelihood.likely': 'likely',
  'likelihood.very-likely': 'very likely',
  'likelihood.almost-certain': 'almost certain',
  'likelihood.above-99': 'more than a 99% chance',
  'likelihood.every-draw': 'in every draw',
  'likelihood.source':
    'Words of likelihood follow Intelligence Community Directive 203 (2015): almost no chance 1–5%, very unlikely 5–20%, unlikely 20–45%, roughly even chance 45–55%, likely 55–80%, very likely 80–95%, almost certain 95–99%.',
} as const;
