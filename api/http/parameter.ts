import * as v from 'valibot'
import type { Language, Localized } from '#geodata/schema/localized.ts'

/** What a parameter's text is read as, or why it cannot be. */
export type Reading<T> = { value: T } | { fault: Localized }

/** The part of an OpenAPI 3.0 Schema Object that describes parameters. */
export type ParameterSchema = {
  type: 'string' | 'integer' | 'number' | 'boolean' | 'array'
  format?: string
  pattern?: string
  enum?: readonly string[]
  minimum?: number
  maximum?: number
  minLength?: number
  maxLength?: number
  minItems?: number
  maxItems?: number
  items?: ParameterSchema
  example?: string | number
}

/**
 * A request parameter: one valibot schema that reads the text, says in both languages what is wrong with it (`lang` of the parse
 * chooses), and carries what the OpenAPI document says of it.
 */
export function parameter<T>(
  about: Localized,
  document: ParameterSchema,
  read: (text: string) => Reading<T>,
) {
  return v.pipe(
    v.string(),
    v.rawTransform<string, T>(({ dataset, addIssue, NEVER }) => {
      const reading = read(dataset.value)
      if ('value' in reading) return reading.value
      addIssue({ message: (issue) => reading.fault[languageOf(issue.lang)] })
      return NEVER
    }),
    v.metadata({ ...document, about }),
  )
}

const languageOf = (lang: string | undefined): Language => (lang === 'en' ? 'en' : 'ja')

/** By name. What may be left out is `v.optional(…)`, with its default as it would be written in the address. */
export type Parameters = Record<
  string,
  v.GenericSchema<string, unknown> | v.GenericSchema<string | undefined, unknown>
>
