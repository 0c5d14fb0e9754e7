import * as v from 'valibot'
import type { Localized } from '#geodata/schema/localized.ts'
import type { UserError } from '#geodata/schema/problem.ts'
import type { Parameters } from './parameter.ts'
import { shown } from './parameters.ts'
import { faultOf } from './problem.ts'

type QueryParts = {
  known: Record<string, string>
  /** Names that are not the endpoint's own, where it takes fields of the dataset as parameters. */
  fields: Record<string, string>
  faults: UserError[]
}

/** Sorts the query's names into the known, the fields and the mistakes. */
export function sortQuery(search: URLSearchParams, knownNames: string[], takesFields: boolean): QueryParts {
  const parts: QueryParts = { known: {}, fields: {}, faults: [] }
  for (const name of new Set(search.keys())) {
    const [value = '', ...others] = search.getAll(name)
    if (others.length > 0) parts.faults.push(faultOf(`query.${name}`, repeated(name)))
    else if (knownNames.includes(name)) parts.known[name] = value
    else if (takesFields) parts.fields[name] = value
    else parts.faults.push(faultOf(`query.${name}`, unknownParameter(name, knownNames)))
  }
  return parts
}

/** Reads the values; what is wrong with them is added to `faults`, then the result is undefined. */
export function readValues<E extends Parameters>(
  schema: v.ObjectSchema<E, undefined>,
  input: Record<string, string>,
  where: 'path' | 'query',
  faults: UserError[],
): v.InferOutput<v.ObjectSchema<E, undefined>> | undefined {
  const japanese = v.safeParse(schema, input, { lang: 'ja' })
  if (japanese.success) return japanese.output
  const english = v.safeParse(schema, input, { lang: 'en' })
  for (const [index, issue] of japanese.issues.entries()) {
    const name = v.getDotPath(issue) ?? ''
    const said = { ja: issue.message, en: english.issues?.[index]?.message ?? issue.message }
    // A parameter's own reading is a transformation; what fails before it is that the parameter is not there.
    faults.push(faultOf(`${where}.${name}`, issue.kind === 'schema' ? missingParameter(name) : said))
  }
  return undefined
}

export function unknownParameter(name: string, knownNames: readonly string[]): Localized {
  const list = knownNames.join(', ')
  return {
    ja: `パラメータ「${shown(name)}」はありません。${list ? `使えるのは ${list} です。` : 'ここではパラメータは使えません。'}`,
    en: `There is no parameter “${shown(name)}”. ${list ? `Known are ${list}.` : 'None are taken here.'}`,
  }
}

const repeated = (name: string): Localized => ({
  ja: `パラメータ ${shown(name)} が二回以上書かれています。`,
  en: `The parameter ${shown(name)} is given more than once.`,
})

const missingParameter = (name: string): Localized => ({
  ja: `パラメータ ${name} が必要です。`,
  en: `The parameter ${name} is needed.`,
})
