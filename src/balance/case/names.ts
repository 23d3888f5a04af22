import type { Component } from '../components.ts';
import type { IndexId } from '../registry.ts';

/** In the place of a state: all states of the world together. */
export const WORLD = 'world';

export function holdsNode(component: Component, state: string): string {
  return `holds:${component}/${state}`;
}

/** What all listed states hold together of a quantity. */
export function wholeNode(quantity: string): string {
  return `whole:${quantity}`;
}

export function powerNode(index: IndexId, state: string): string {
  return `power:${index}/${state}`;
}

/** With the ally, with the ally but without its bases on the land of the host, and without the ally. */
export const ALLY = ['with', 'closed', 'without'] as const;
export type AllyIs = (typeof ALLY)[number];

/** What the ally brings to a theatre when the host closes its bases to it. */
export function closedNode(index: IndexId, theatre: string, ally: string): string {
  return `strength:${index}/${theatre}/${ally}/closed`;
}

export function strengthNode(index: IndexId, theatre: string, state: string): string {
  return `strength:${index}/${theatre}/${state}`;
}

/** Defender over challenger. */
export function ratioNode(index: IndexId, theatre: string, ally: AllyIs): string {
  return `ratio:${index}/${theatre}/${ally}`;
}

/** How many indices have a ratio at a theatre, and how many find the defended side ahead. */
export function knownNode(theatre: string): string {
  return `indices:${theatre}`;
}

export function aheadNode(theatre: string, ally: AllyIs): string {
  return `ahead:${theatre}/${ally}`;
}

/** Whether a node is one of those above. */
export function isBalanceNode(name: string): boolean {
  return /^(?:holds|whole|power|strength|ratio|indices|ahead):/.test(name);
}
