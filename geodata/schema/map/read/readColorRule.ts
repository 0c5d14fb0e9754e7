import { type ColorRule, classMethods, type Paint, PLAIN_PAINT } from '#geodata/schema/map/layerStyle.ts'
import { isFieldName } from './readCondition.ts'
import type { Complain } from './readProblems.ts'
import { asRecord, type Values } from './valuesOf.ts'

const hexPattern = /^#[0-9a-f]{6}$/i
const paintNamePattern = /^[a-zA-Z][a-zA-Z0-9-]{0,31}$/

const MOST_CATEGORIES = 300
const MOST_BOUNDS = 15
const rampNamePattern = /^[a-zA-Z][a-zA-Z0-9-]{0,31}$/
const FIRST_RAMP = 'blues'

export const readPaint = (plain: unknown): Paint | undefined => {
  if (typeof plain !== 'string') return undefined
  if (hexPattern.test(plain)) return plain.toLowerCase()
  return paintNamePattern.test(plain) ? plain : undefined
}

type CategoryPaint = { value: string | number | boolean; paint: Paint }

const readCategory = (plain: unknown): CategoryPaint | undefined => {
  const record = asRecord(plain)
  const paint = readPaint(record?.paint)
  const value = record?.value
  if (paint === undefined) return undefined
  if (typeof value === 'string' || typeof value === 'boolean') return { value, paint }
  return typeof value === 'number' && Number.isFinite(value) ? { value, paint } : undefined
}

const readCategories = (values: Values, complain: Complain): CategoryPaint[] => {
  const seen = new Set<CategoryPaint['value']>()
  return values.list('paints', MOST_CATEGORIES, readCategory).filter(({ value }) => {
    if (seen.has(value)) complain(`${values.path}/paints`, 'twice')
    return !seen.has(value) && seen.add(value)
  })
}

const readBounds = (values: Values, complain: Complain): number[] => {
  const bounds = values.list('bounds', MOST_BOUNDS, (bound) =>
    typeof bound === 'number' && Number.isFinite(bound) ? bound : undefined,
  )
  const rising = [...new Set(bounds)].sort((left, right) => left - right)
  if (rising.some((bound, index) => bound !== bounds[index]) || rising.length !== bounds.length)
    complain(`${values.path}/bounds`, 'wrong')
  return rising
}

const readOnePaint = (values: Values, name: string, complain: Complain): Paint => {
  const plain = values.get(name)
  const paint = readPaint(plain)
  if (paint === undefined && plain !== undefined) complain(`${values.path}/${name}`, 'wrong')
  return paint ?? PLAIN_PAINT
}

export const readColorRule = (values: Values, complain: Complain): ColorRule => {
  const by = values.choice('by', ['one', 'category', 'classes'], 'one')
  const field = values.get('field')
  if (by === 'one') return { by, paint: readOnePaint(values, 'paint', complain) }
  if (!isFieldName(field)) {
    complain(`${values.path}/field`, 'wrong')
    return { by: 'one', paint: PLAIN_PAINT }
  }
  if (by === 'category')
    return {
      by,
      field,
      paints: readCategories(values, complain),
      other: readOnePaint(values, 'other', complain),
    }
  return {
    by,
    field,
    method: values.choice('method', classMethods, 'own'),
    bounds: readBounds(values, complain),
    ramp: values.match('ramp', rampNamePattern, FIRST_RAMP),
    reversed: values.flag('reversed', false),
  }
}
