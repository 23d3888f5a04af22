export { PROBLEM_CODES, type ProblemCode } from './codes.ts';
export { type ProblemJson, problemToJson } from './json.ts';
export { sortProblems } from './order.ts';
export { shortened } from './printable.ts';
export { type Place, type Problem, Problems } from './problem.ts';
export {
  countMessage,
  NO_PAINT,
  type Paint,
  placeText,
  problemTitle,
  renderProblem,
  renderProblems,
} from './render.ts';
export { suggest } from './suggest.ts';
export { displayWidth } from './width.ts';
