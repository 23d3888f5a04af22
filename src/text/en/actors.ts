/** The words of bargaining among many actors. */
export const actors = {
  'actors.expected.between': 'a number from {least} to {most}',
  'actors.expected.at-most': 'at most {most} actors',
  'actors.expected.weight': 'an actor with capability and salience above 0: otherwise nobody has any weight',
  'actors.head': '{count} actors, variant {variant}',
  'actors.start': 'As they stand: weighted mean {mean}, weighted median {median}.',
  'actors.start.gap':
    'As they stand: weighted mean {mean}; half of the weight lies on either side of {median} to {to}, so that any point between is a median ({median} is used).',
  'actors.end': 'Where the talks end: weighted mean {mean}, weighted median {median}.',
  'actors.stop.converged': 'After {rounds} rounds nobody moves any more.',
  'actors.stop.cycle':
    'After {rounds} rounds all stand where they stood before: they would go round for ever, and where they stop means little.',
  'actors.stop.limit': 'After {rounds} rounds, the most that were asked for, they still move.',
  'actors.column.actor': 'Actor',
  'actors.column.weight': 'Weight',
  'actors.column.position': 'Position',
  'actors.column.final': 'Final',
  'actors.column.variant': 'Variant',
  'actors.column.mean': 'Mean',
  'actors.column.median': 'Median',
  'actors.column.rounds': 'Rounds',
  'actors.column.stop': 'Ends',
  'actors.ends.converged': 'at rest',
  'actors.ends.cycle': 'in a cycle',
  'actors.ends.limit': 'still moving',
  'actors.rivals': 'The same actors under other readings of the model',
  'actors.rivals.spread':
    'The readings put the median anywhere from {low} to {high}: their difference says more than any one of them.',
  'actors.round': 'Round {round}: mean {mean}, median {median}',
  'actors.move.confrontation': '{actor} loses a confrontation with {other}: {from} to {to}',
  'actors.move.compromise': '{actor} compromises with {other}: {from} to {to}',
  'actors.move.capitulation': '{actor} gives in to {other}: {from} to {to}',
  'actors.utilities':
    '{actor} expects {own} of a challenge and thinks that {other} expects {others}; {other} sees {seenOwn} and {seenOthers}',
  'actors.variant.scholz':
    'the equations of Scholz, Calbert and Smith (2011), Q = 1; of the offers, the one that asks for the shortest move',
  'actors.variant.scholz-program':
    'as their program is reported to work: support divided by that in all contests, compromises ordered by their weighted middle',
  'actors.variant.kind-first':
    'offers by kind: lost confrontations, then compromises, then capitulations; the shortest move of a kind',
  'actors.variant.half':
    'Q = 0.5 (Bueno de Mesquita 1997): who is left alone stays, or drifts to the weighted median, as likely as not',
  'actors.variant.half-mean': 'Q = 0.5, drift to the weighted mean',
  'actors.variant.risk-neutral': 'everybody neutral to risk (exponent 1)',
  'actors.variant.strongest': 'of the offers, that of the one who expects most from a contest',
  'cli.actors.describes': 'Who moves where when many actors bargain over one issue',
  'cli.actors.about':
    'Reads a table of actors with capability, position and salience and prints weighted mean and median, then lets them bargain round by round by expected utility (Bueno de Mesquita; Scholz, Calbert and Smith 2011) and says where that ends and why. Publications differ in details; --variant chooses, and the others stand beside (docs/actors.md).',
  'cli.actors.argument.action': 'what to do: solve',
  'cli.actors.argument.table': 'a CSV table with the columns Actor, Capability, Position, Salience',
  'cli.actors.example.plain': 'as a page',
  'cli.actors.example.case': 'the actors of the built-in case, every move',
  'cli.actors.example.json': 'another reading of the model, as JSON',
  'cli.option.variant': 'which published reading of the model (scholz)',
  'cli.option.trace': 'every round with its moves; with --json also every meeting',
  'cli.option.limit': 'most rounds (100)',
} as const;
