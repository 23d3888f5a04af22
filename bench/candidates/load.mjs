import { loadCase } from '../../dist/index.js';
import { syntheticCase } from '../synthetic.mjs';

/** Bytes of a case to validated records with their places. */
export default (figures, formulasIn) => {
  const files = syntheticCase(Number(figures), formulasIn);
  return () => ({ figures: loadCase(files).case.figures.size });
};
