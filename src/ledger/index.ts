export { ledgerParties, ledgerSources, paysNode, shareNode } from './nodes.ts';
