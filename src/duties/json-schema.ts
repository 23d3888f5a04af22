import { z } from 'zod';
import { type JsonSchema, schemaOf } from '../document/index.ts';
import { allianceShape, incidentShape, instrumentShape, name, regionShape } from './schema.ts';

/** The YAML files of the law, by name without ending; every instrument is a file of its own. */
const FILES = {
  instrument: instrumentShape,
  alliances: z.record(name.alliance, allianceShape),
  regions: z.record(name.id, regionShape),
  incidents: z.record(name.id, incidentShape),
} as const;

/** The JSON Schema of each file, for editors: made from the definitions that the reader uses. */
export function lawSchemas(): Map<string, JsonSchema> {
  return new Map(Object.entries(FILES).map(([file, shape]) => [file, schemaOf(`${file}.yaml`, shape)]));
}
