import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { caseSchemas } from '../../src/case/shape/json-schema.ts';
import { mappingSchema } from '../../src/data/index.ts';
import { lawSchemas } from '../../src/duties/json-schema.ts';
import { findingsSchema } from '../../src/study/findings.ts';
import { good } from './folders.ts';

const folder = join(import.meta.dirname, '../../schema');
const schemas = new Map<string, object>([
  ...caseSchemas(),
  ...lawSchemas(),
  ['data-mapping', mappingSchema()],
  ['findings', z.toJSONSchema(findingsSchema)],
]);

describe('the published JSON Schemas', () => {
  test.each([...schemas])(
    '%s.schema.json is what the definitions say (else: npm run schemas)',
    (name, schema) => {
      const file = join(folder, `${name}.schema.json`);
      if (process.env['WRITE_SCHEMAS'] === '1') {
        mkdirSync(folder, { recursive: true });
        writeFileSync(file, `${JSON.stringify(schema, null, 2)}\n`);
      }
      expect(existsSync(file)).toBe(true);
      expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(schema)));
    },
  );

  const goodFiles = (['small', 'weighed'] as const).flatMap((folder) =>
    [...caseSchemas()].map(([name, schema]) => ({ folder, name, schema })),
  );
  test.each(goodFiles)('$name.schema.json accepts the good case $folder', ({ folder, name, schema }) => {
    const bytes = good(folder).get(`${name}.yaml`);
    if (bytes === undefined) return;
    // `logger: false`: the pattern of unit names needs the u flag, which Ajv sets and warns about.
    const validate = new Ajv({ allowUnionTypes: true, logger: false }).compile(schema);
    validate(parse(new TextDecoder().decode(bytes)));
    expect(validate.errors ?? []).toEqual([]);
  });

  const law = new URL('../../treaties/', import.meta.url);
  const lawFiles = readdirSync(law, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.yaml'),
  );
  const validators = new Map(
    [...lawSchemas()].map(([name, schema]) => [
      name,
      new Ajv({ allowUnionTypes: true, logger: false }).compile(schema),
    ]),
  );
  test.each(lawFiles)('%s keeps the schema that its first line names', (file) => {
    const text = readFileSync(new URL(file, law), 'utf8');
    const named =
      /^# yaml-language-server: \$schema=(?:\.\.\/)+schema\/(\w+)\.schema\.json\n/.exec(text)?.[1] ?? '';
    const validate = validators.get(named);
    validate?.(parse(text));
    expect(validate?.errors ?? []).toEqual([]);
    expect(validate).toBeDefined();
  });
});
