// Who may import whom inside src/. Every rule is an error; a folder that does not exist yet breaks none.
// docs/decisions/0001-toolchain.md says why; CONTRIBUTING.md has the same list in words.

/** Small leaf rooms that every room may use: errors as data, and the product's own words. They import no other room. */
const leaves = ['problem', 'text'];
const ground = ['quantity', ...leaves];
const model = ['graph', 'case', 'document', 'states', ...ground];
/** Rooms that only add nodes to the graph. They do not know each other. */
const subjects = [
  'ensemble',
  'duties',
  'ledger',
  'fairness',
  'talks',
  'balance',
  'network',
  'claims',
  'scenario',
];

/** Room -> the rooms it may import. src/cli may import all; src/case also every room's schema.ts. */
const mayImport = {
  problem: ['text'],
  text: [],
  quantity: leaves,
  // Codes of states in the lists of others, bound to days.
  states: leaves,
  // Text files as located records: nothing here knows what a case or a treaty is.
  document: ground,
  // Tables of others, checked and made alike: nothing here knows a case.
  data: ['document', 'states', ...ground],
  graph: ['case', ...ground],
  case: ['document', ...ground],
  ...Object.fromEntries(subjects.map((room) => [room, model])),
  study: [...model, ...subjects],
  // Faces render findings; they never compute.
  brief: ['study', 'quantity', 'text'],
  // The platform below the command line: files, processes.
  node: [...model, ...subjects, 'data', 'study', 'brief'],
};

/** Imports types alone, so that whoever reads it loads nothing else. */
const WHAT_TRACES_STAND_ON = '^src/study/ground\\.ts$';

const inRoom = (room) => `^src/${room}/`;
const anyOf = (rooms) => `^src/(${rooms.join('|')})/`;

const directions = Object.entries(mayImport).map(([room, allowed]) => ({
  name: `${room}-imports-down`,
  comment: `src/${room} may import ${allowed.length > 0 ? `only: ${allowed.join(', ')}` : 'no other room'}`,
  severity: 'error',
  from: { path: inRoom(room) },
  to: {
    path: '^src/',
    pathNot: [anyOf([room, ...allowed]), ...(room === 'case' ? ['^src/[^/]+/schema\\.ts$'] : [])],
  },
}));

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'A cycle, of types too, means that two files are one.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'core-without-node',
      comment: 'Everything but src/cli and src/node runs unchanged in a browser.',
      severity: 'error',
      from: { path: '^src/', pathNot: anyOf(['cli', 'node']) },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'core-without-faces',
      severity: 'error',
      from: { path: '^src/', pathNot: anyOf(['cli', 'node']) },
      to: { path: anyOf(['cli', 'node']) },
    },
    {
      name: 'through-the-index',
      comment:
        'Rooms meet at index.ts; a schema file may be read by the case loader and by whoever needs its types.',
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: {
        path: '^src/[^/]+/',
        pathNot: ['^src/$1/', '^src/[^/]+/(index|schema)\\.ts$', WHAT_TRACES_STAND_ON],
      },
    },
    {
      name: 'brief-reads-types-of-study',
      comment:
        'The brief renders findings: it needs their types, and never runs a study. What a trace stands on is left out of findings by the one and put back by the other, in the same words.',
      severity: 'error',
      from: { path: inRoom('brief') },
      to: {
        path: inRoom('study'),
        pathNot: [WHAT_TRACES_STAND_ON],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'room-is-known',
      comment: 'A new room gets its line in mayImport before its first import.',
      severity: 'error',
      from: { path: '^src/[^/]+/', pathNot: anyOf([...Object.keys(mayImport), 'cli']) },
      to: { path: '^src/' },
    },
    {
      name: 'no-development-dependency',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'nothing-unresolved',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true },
    },
    {
      name: 'source-without-tests',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|bench|scripts)/' },
    },
    ...directions,
  ],
  options: {
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
