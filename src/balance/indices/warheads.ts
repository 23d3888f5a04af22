import type { PowerIndex } from '../power-index.ts';

export const warheads: PowerIndex = {
  title: 'power.warheads.title',
  formula: 'power.warheads.formula',
  ignores: 'power.warheads.ignores',
  source: 'Kristensen and Korda, Nuclear Notebook, Bulletin of the Atomic Scientists, yearly',
  terms: [{ weight: 1, of: { warheads: 1 } }],
  apart: true,
};
