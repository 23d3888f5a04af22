export { csvDraws } from './csv.ts';
export { parquetBuffer, parquetDraws } from './parquet.ts';
export type { DrawColumn, DrawTable } from './table.ts';
