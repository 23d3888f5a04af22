import type { Model } from './model.ts';
import { asymmetricNash } from './solutions/asymmetric-nash.ts';
import { egalitarian } from './solutions/egalitarian.ts';
import { kalaiSmorodinsky } from './solutions/kalai-smorodinsky.ts';
import { nash } from './solutions/nash.ts';
import { offerByHost } from './solutions/offer-by-host.ts';
import { offerBySender } from './solutions/offer-by-sender.ts';
import { rubinstein } from './solutions/rubinstein.ts';
import { screening } from './solutions/screening.ts';
import { utilitarian } from './solutions/utilitarian.ts';
import { zone } from './solutions/zone.ts';

/** Every model, by its name on the command line and in nodes, in the order in which faces show them. */
export const MODELS = {
  zone,
  'offer-by-host': offerByHost,
  nash,
  'asymmetric-nash': asymmetricNash,
  'kalai-smorodinsky': kalaiSmorodinsky,
  egalitarian,
  utilitarian,
  rubinstein,
  'offer-by-sender': offerBySender,
  screening,
} as const satisfies Record<string, Model>;

export type ModelId = keyof typeof MODELS;

export const MODEL_IDS = Object.keys(MODELS) as ModelId[];

export function modelNamed(id: ModelId): Model {
  return MODELS[id];
}
