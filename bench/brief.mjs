import { fileURLToPath } from 'node:url';
import { measure } from './measure.mjs';
import { ms, table } from './table.mjs';

const title = 'The brief of the flagship, from bytes to page';

const flagship = fileURLToPath(new URL('../cases/us-japan', import.meta.url));

export default { title, measured };

async function measured() {
  const results = await measure([
    { name: 'cold', args: ['brief', flagship, 'cold'] },
    { name: 'warm', args: ['brief', flagship, 'warm'] },
  ]);
  const rows = [...results].map(([name, { wall, cpu, result }]) => [
    name,
    ms(wall),
    ms(cpu),
    ms(result.load),
    ms(result.study),
    ms(result.render),
    `${(result.bytes / 1e6).toFixed(2)} MB`,
  ]);
  const header = ['process', 'wall', 'cpu', 'load, compile', 'study', 'render', 'page'];
  return { text: table(header, rows), results: Object.fromEntries(results) };
}
