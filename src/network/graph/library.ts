import { UndirectedGraph } from 'graphology';
import louvainModule from 'graphology-communities-louvain';
import eigenvectorModule from 'graphology-metrics/centrality/eigenvector.js';

/**
 * The graph library as this room uses it. Its packages are CommonJS: what they export is the function itself, while their
 * types tell of a module that holds it as `default`.
 */
export const louvain = louvainModule as unknown as typeof louvainModule.default;
export const eigenvectorOf = eigenvectorModule as unknown as typeof eigenvectorModule.default;

/** States tied to each other; an edge weighs as much as the stronger of the two commitments. */
export type AllianceGraph = UndirectedGraph<Record<string, never>, { weight: number }>;
export { UndirectedGraph };
