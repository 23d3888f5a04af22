import Engine from 'publicodes';
import { publicodesRules } from '../synthetic.mjs';

/** Rules as objects to a checked engine. */
export default (figures) => {
  const rules = publicodesRules(Number(figures));
  return () => ({ rules: Object.keys(new Engine(rules).getParsedRules()).length });
};
