/** The balance section of the brief. */
export const balanceBrief = {
  'brief.balance.title': 'What shifts in power',
  'brief.balance.intro':
    'How strong the defended side is against the challenger at each theatre, with {ally} and without, {period}. Strength is lost with distance, and bases shorten it. Rival indices stand side by side.',
  'brief.balance.finding':
    '{theatre}: ahead by {with} of {count} indices with the ally, by {without} without',
  'brief.balance.measure': '{defender} and the ally against {challenger}; 1 is even',
  'brief.balance.with': 'with the ally',
  'brief.balance.without': 'without',
  'brief.balance.index': 'Index',
  'brief.balance.apart': '{name} (apart)',
  'brief.balance.origin': 'Sources: at the figures of each state; treatyscope why ratio:cinc/…',
  'brief.balance.scenarios': 'Under scenarios',
  'brief.balance.scenarios-note':
    'How many indices find the defended side ahead. Warheads stand apart and are not counted.',
  'brief.balance.scenario': 'Scenario',
  'brief.balance.as-it-is': 'As it is',
  'brief.balance.in-year': '{scenario} ({year})',
  'brief.balance.indices': 'What the {count} indices count, and what they leave out',
  'brief.balance.about': '{title}: {formula} Leaves out: {ignores} {source}',
} as const;
