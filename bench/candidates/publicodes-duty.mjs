import Engine from 'publicodes';

/** Article V of 1960 alone, of the twenty instruments, as rules of the peer: two directions, three conditions each. */
const RULES = {
  'armed attack': 'non',
  'victim is a party': 'non',
  'administered by Japan': 'non',
  'article V': {
    'toutes ces conditions': ['armed attack', 'victim is a party', 'administered by Japan'],
  },
};
const TIMES = 2000;

export default () => {
  const engine = new Engine(RULES, { logger: { log() {}, warn() {}, error() {} } });
  return () => {
    const times = [];
    for (let i = 0; i < TIMES; i++) {
      const yes = (shift) => ((i >> shift) % 2 === 0 ? 'oui' : 'non');
      const start = performance.now();
      engine.setSituation({
        'armed attack': yes(0),
        'victim is a party': yes(1),
        'administered by Japan': yes(2),
      });
      engine.evaluate('article V');
      times.push(performance.now() - start);
    }
    times.sort((a, b) => a - b);
    return { median: times[TIMES >> 1] };
  };
};
