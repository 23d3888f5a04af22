export { PROBLEM_CODES, type ProblemCode } from './codes.ts';
export { type ProblemJson, problemToJson } from './json.ts';
export { meant } from './meant.ts';
export { sortProblems } from './order.ts';
export { shortened } from './printable.ts';
export { type Place, type Problem, Problems } from './problem.ts';
export {
  NO_PAINT,
  type Paint,
  renderProblem,
  renderProblems,
} from './render.ts';
export { suggest } from './suggest.ts';
export { displayWidth } from './width.ts';
