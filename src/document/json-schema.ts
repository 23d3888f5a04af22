import { z } from 'zod';

export type JsonSchema = { [key: string]: unknown };

/** The JSON Schema of a file, for editors, from the definition that the reader uses. */
export function schemaOf(title: string, shape: z.ZodType): JsonSchema {
  const schema = z.toJSONSchema(shape, { target: 'draft-7', io: 'input' }) as JsonSchema;
  const { $schema, ...rest } = tidy(schema) as JsonSchema;
  return { $schema, title, ...rest };
}

/** Fields that may be left out may also be left empty (`note:`); marks that only the reader needs are dropped. */
function tidy(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(tidy);
  if (typeof schema !== 'object' || schema === null) return schema;
  const { 'x-missing': _missing, 'x-form': _form, ...rest } = schema as JsonSchema;
  const tidied = Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [key, tidy(value)]),
  ) as JsonSchema;
  const properties = tidied['properties'] as { [name: string]: JsonSchema } | undefined;
  if (properties === undefined) return tidied;
  const required = (tidied['required'] ?? []) as string[];
  for (const [field, property] of Object.entries(properties))
    if (!required.includes(field)) properties[field] = orEmpty(property);
  return tidied;
}

function orEmpty(property: JsonSchema): JsonSchema {
  const { type, enum: choices, anyOf } = property;
  if (Array.isArray(anyOf)) return { ...property, anyOf: [...anyOf, { type: 'null' }] };
  if (type === undefined) return { anyOf: [property, { type: 'null' }] };
  const withNull: JsonSchema = { ...property, type: [...[type].flat(), 'null'] };
  return Array.isArray(choices) ? { ...withNull, enum: [...choices, null] } : withNull;
}
