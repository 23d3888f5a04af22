export { cincOf, worldSums } from './cinc.ts';
export { type NationalMaterial, NationalMaterialReader } from './read.ts';
export { StateYears } from './state-years.ts';
export { cincCsv, cincJson } from './write.ts';
