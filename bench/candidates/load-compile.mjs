import { loadCase, prepare } from '../../dist/index.js';
import { syntheticCase } from '../synthetic.mjs';

/** Bytes of a case to its checked graph. */
export default (figures, formulasIn) => {
  const files = syntheticCase(Number(figures), formulasIn);
  return () => {
    const { case: theCase, problems } = loadCase(files);
    const { prepared, problems: ofFormulas } = prepare(theCase);
    if (problems.length + ofFormulas.length > 0)
      throw new Error(JSON.stringify([...problems, ...ofFormulas].slice(0, 3)));
    return { nodes: prepared.graph.nodes.size };
  };
};
