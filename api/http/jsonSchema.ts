import {
  type ConversionConfig,
  type JsonSchema,
  toJsonSchema,
  toJsonSchemaDefs,
} from '@valibot/to-json-schema'
import * as v from 'valibot'
import type { Localized } from '#geodata/schema/localized.ts'
import { localized } from './schemas/localized.ts'
import { namedSchemas } from './schemas/namedSchemas.ts'

const config: ConversionConfig = {
  target: 'openapi-3.0',
  typeMode: 'output',
  ignoreActions: ['raw_transform', 'trim', 'to_lower_case', 'check'],
  overrideRef: ({ referenceId }) => `#/components/schemas/${referenceId}`,
  overrideSchema: ({ jsonSchema }) => genuine30(jsonSchema),
}

/** The schema of an answer, the named ones as references into `components`. */
export function answerSchema(schema: v.GenericSchema): JsonSchema {
  const { $defs: _, ...own } = toJsonSchema(schema, { ...config, definitions: namedSchemas })
  return own
}

/** `components.schemas`. */
export const componentSchemas = (): Record<string, JsonSchema> => toJsonSchemaDefs(namedSchemas, config)

const parameterMetadata = v.looseObject({ about: localized })

/** What a parameter's schema says of it: the words, and the schema of its value with the default in the value's type. */
export function parameterSchema(
  schema: v.GenericSchema<string | undefined, unknown> | v.GenericSchema<string, unknown>,
): {
  about: Localized
  document: JsonSchema
} {
  let about: Localized | undefined
  const document = toJsonSchema(schema, {
    ...config,
    overrideAction: ({ valibotAction, jsonSchema }) => {
      if (valibotAction.type !== 'metadata' || !('metadata' in valibotAction)) return undefined
      const { about: words, ...facts } = v.parse(parameterMetadata, valibotAction.metadata)
      about = words
      return { ...jsonSchema, ...facts }
    },
  })
  if (!about) throw new Error('expected a schema made by parameter()')
  const numeric = document.type === 'integer' || document.type === 'number'
  return {
    about,
    document:
      numeric && document.default !== undefined
        ? { ...document, default: Number(document.default) }
        : document,
  }
}

/** What the converter leaves that OpenAPI 3.0.3 does not mean: it reads `nullable` only beside `type`, and no empty `required`. */
function genuine30(schema: JsonSchema): JsonSchema | undefined {
  const { nullable, required, ...rest } = schema
  if (nullable && !schema.type) return { anyOf: [rest, { type: 'object', nullable: true, enum: [null] }] }
  if (required?.length === 0) return rest
  if (schema.type === 'array' && isPlainTuple(schema)) return { ...schema, items: { type: 'number' } }
  return undefined
}

/** `anyOf` number, number, number …: a position or a box. */
function isPlainTuple({ items }: JsonSchema): boolean {
  if (typeof items !== 'object' || Array.isArray(items) || !items.anyOf) return false
  return items.anyOf.every((item) => typeof item === 'object' && item.type === 'number')
}
