import type { JsonSchema } from '@valibot/to-json-schema'
import fc from 'fast-check'
import type { Operation, ParameterObject } from '#api/http/openApiTypes.ts'

/** Real values of some parameters, so that a run gets past the first "not found". */
export type KnownValues = Record<string, string[]>

export type ArbitraryRequest = {
  address: string
  headers: Record<string, string>
  body: Uint8Array<ArrayBuffer> | null
}

/** Requests to an operation, made from nothing but its OpenAPI description: right ones, nearly right ones and rubbish. */
export function arbitraryRequest(
  path: string,
  { parameters, requestBody }: Operation,
  known: KnownValues,
  /** Bodies that are right, so that a run gets past their check. */
  bodies: Uint8Array<ArrayBuffer>[] = [],
): fc.Arbitrary<ArbitraryRequest> {
  const inPath = parameters.filter((parameter) => parameter.in === 'path')
  const inQuery = parameters.filter((parameter) => parameter.in === 'query' && parameter.name !== 'fields')
  const takesFields = parameters.some((parameter) => parameter.name === 'fields')
  const extra = fc.tuple(takesFields ? fc.constantFrom(...(known.fields ?? []), 'bogus') : rubbish, rubbish)
  return fc
    .record({
      path: fc.record(Object.fromEntries(inPath.map((each) => [each.name, textFor(each, known)]))),
      query: fc.record(Object.fromEntries(inQuery.map((each) => [each.name, textFor(each, known)])), {
        requiredKeys: inQuery.filter((each) => each.required).map((each) => each.name),
      }),
      extra: fc.oneof(
        { arbitrary: fc.constant(undefined), weight: takesFields ? 1 : 8 },
        { arbitrary: extra, weight: 1 },
      ),
      headers: fc.record(
        {
          Accept: fc.constantFrom(
            '*/*',
            'text/html, */*;q=0.8',
            'application/json',
            'text/html',
            'text/csv;q=0.5',
            'image/png',
            ';;,',
            '*/*;q=0',
          ),
          'Accept-Language': fc.constantFrom('ja', 'en-US,en;q=0.9', 'fr', '*', ''),
          'Accept-Encoding': fc.constantFrom('gzip', 'br, gzip', 'identity', 'zstd'),
          'If-None-Match': fc.constantFrom('*', 'W/"1-x"', 'rubbish'),
        },
        { requiredKeys: [] },
      ),
      sent: requestBody ? arbitraryBody(Object.keys(requestBody.content), bodies) : fc.constant(null),
    })
    .map(({ path: values, query, extra, headers, sent }) => {
      const search = new URLSearchParams()
      for (const [name, value] of Object.entries(query)) if (value !== undefined) search.append(name, value)
      if (extra) search.append(...extra)
      const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
        encodeURIComponent(values[name] || '-'),
      )
      return {
        address: `${filled}?${search.toString()}`,
        headers: { ...headers, ...(sent && { 'Content-Type': sent.type }) },
        body: sent?.body ?? null,
      }
    })
}

function arbitraryBody(types: string[], right: Uint8Array<ArrayBuffer>[]) {
  const rubbishBytes = fc.uint8Array({ maxLength: 300 }).map((bytes) => new Uint8Array(bytes))
  const text = fc.json().map((value) => new TextEncoder().encode(value))
  return fc.record({
    type: fc.oneof(
      { arbitrary: fc.constantFrom(...types), weight: 8 },
      { arbitrary: fc.constantFrom('text/plain', 'image/svg+xml', ''), weight: 1 },
    ),
    body: fc.oneof(
      { arbitrary: right.length > 0 ? fc.constantFrom(...right) : text, weight: 6 },
      { arbitrary: fc.oneof(rubbishBytes, text), weight: 2 },
    ),
  })
}

const rubbish = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.constantFrom(
    "' OR 1=1 --",
    '../../etc/passwd',
    '\0',
    '%00',
    '9'.repeat(400),
    '-0',
    'NaN',
    '1e999',
    '__proto__',
    '*',
    '"',
    '\\',
  ),
)

function textFor({ name, schema }: ParameterObject, known: KnownValues): fc.Arbitrary<string> {
  const real = known[name]
  const fitting = real ? fc.constantFrom(...real) : fittingValue(schema)
  return fc.oneof({ arbitrary: fitting, weight: 8 }, { arbitrary: rubbish, weight: 1 })
}

function fittingValue(schema: JsonSchema): fc.Arbitrary<string> {
  const { type, enum: choices, minimum = -1000, maximum = 1000, minItems = 0, maxItems = 6, items } = schema
  if (choices) return fc.constantFrom(...choices.map(String))
  switch (type) {
    case 'integer':
      return fc
        .integer({ min: Math.max(minimum, -(2 ** 31)), max: Math.min(maximum, 2 ** 31 - 1) })
        .map(String)
    case 'number':
      return fc.double({ min: minimum, max: maximum, noNaN: true }).map(String)
    case 'array': {
      const item = typeof items === 'object' && !Array.isArray(items) ? fittingValue(items) : rubbish
      return fc.array(item, { minLength: minItems, maxLength: maxItems }).map((values) => values.join(','))
    }
    default:
      return schema.format === 'date'
        ? day
        : fc.string({ unit: 'grapheme', minLength: 1, maxLength: schema.maxLength ?? 20 })
  }
}

const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2050-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
