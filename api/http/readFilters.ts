import type { DatasetSummary } from '#geodata/schema/dataset.ts'
import type { Field, PropertyValue } from '#geodata/schema/field.ts'
import type { UserError } from '#geodata/schema/problem.ts'
import { shown } from './parameters.ts'
import { faultOf, invalidRequest } from './problem.ts'
import { unknownParameter } from './readRequest.ts'

/** Query parameters as typed values of a dataset's fields; every name that is no field and every value that does not fit is a fault. */
export function readFilters(
  dataset: DatasetSummary,
  given: Record<string, string>,
  parameterNames: readonly string[],
): Record<string, PropertyValue> {
  const filters: Record<string, PropertyValue> = {}
  const faults: UserError[] = []
  for (const [name, text] of Object.entries(given)) {
    const field = dataset.fields.find((candidate) => candidate.name === name)
    if (!field) {
      const known = [...parameterNames, ...dataset.fields.map((each) => each.name)]
      faults.push(faultOf(`query.${name}`, unknownParameter(name, known)))
      continue
    }
    const value = readValue(field, text)
    if (value === undefined) faults.push(faultOf(`query.${name}`, unfit(field, text)))
    else filters[name] = value
  }
  if (faults.length > 0) throw invalidRequest(faults)
  return filters
}

function readValue({ type }: Field, text: string): PropertyValue | undefined {
  switch (type) {
    case 'text':
    case 'date':
      return text
    case 'boolean':
      return text === 'true' ? true : text === 'false' ? false : undefined
    case 'integer':
    case 'real': {
      const value = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(text) ? Number(text) : Number.NaN
      return Number.isFinite(value) ? value : undefined
    }
  }
}

function unfit({ name, type }: Field, text: string) {
  const wanted =
    type === 'boolean' ? { ja: 'true か false', en: 'true or false' } : { ja: '数', en: 'a number' }
  return {
    ja: `${name} には${wanted.ja}を指定してください（「${shown(text)}」は使えません）。`,
    en: `${name} takes ${wanted.en}; “${shown(text)}” is not.`,
  }
}
