import type { DataSet } from '../rules/model.ts';
import { atopAlliances, atopDyads, atopDyadYears, atopMembers } from './atop.ts';
import { cowContiguity } from './cow-contiguity.ts';
import { cowNmc } from './cow-nmc.ts';
import { cowMajors, cowStates } from './cow-states.ts';
import { deflatorsImf, gdpImf, gdpLatent, gdpWorldBank } from './gdp.ts';
import { fxAnnual, usCpi } from './prices.ts';
import { sipriMilex } from './sipri.ts';
import { usTroops, usTroopsReports } from './us-troops.ts';

/** Every data set that the project knows the layouts of. */
export const DATA_SETS: readonly DataSet[] = [
  cowNmc,
  cowStates,
  cowMajors,
  cowContiguity,
  atopAlliances,
  atopMembers,
  atopDyads,
  atopDyadYears,
  sipriMilex,
  gdpWorldBank,
  gdpImf,
  gdpLatent,
  deflatorsImf,
  usTroops,
  usTroopsReports,
  usCpi,
  fxAnnual,
];
