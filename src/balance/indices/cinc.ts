import { NATIONAL_COMPONENTS } from '../components.ts';
import type { PowerIndex } from '../power-index.ts';

export const cinc: PowerIndex = {
  title: 'power.cinc.title',
  formula: 'power.cinc.formula',
  ignores: 'power.cinc.ignores',
  source:
    'Singer, Bremer and Stuckey (1972), Capability Distribution, Uncertainty, and Major Power War, in Russett (ed.), Peace, War, and Numbers; Singer (1987), Reconstructing the Correlates of War Dataset on Material Capabilities of States, International Interactions 14, 115-132',
  dropsUnknown: true,
  terms: NATIONAL_COMPONENTS.map((component) => ({ weight: 1, of: { [component]: 1 } })),
};
