import { loadCase, prepare } from '../../dist/index.js';
import { syntheticCase } from '../synthetic.mjs';

/** A loaded case to its checked graph: what publicodes does with its rules. */
export default (figures) => {
  const { case: theCase } = loadCase(syntheticCase(Number(figures), 'csv'));
  return () => ({ nodes: prepare(theCase).prepared.graph.nodes.size });
};
