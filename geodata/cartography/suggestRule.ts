import type { Field, PropertyValue } from '#geodata/schema/field.ts'
import { isKnown } from '#geodata/schema/isKnown.ts'
import { type ColorRule, PLAIN_PAINT } from '#geodata/schema/map/layerStyle.ts'
import { categoryPaints } from './categoryColors.ts'
import { classBounds } from './classBounds.ts'

const CLASSES = 5

type Known = string | number | boolean

/** The most frequent first; those of the same count in the order of their codes, then of their letters. */
const kindsOf = (field: Field, values: readonly Known[]): Known[] => {
  const codes = Object.keys(field.codes ?? {})
  const counts = new Map<Known, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  const rank = (value: Known): number => {
    const place = codes.indexOf(String(value))
    return place === -1 ? codes.length : place
  }
  const byCode = (left: Known, right: Known): number =>
    rank(left) - rank(right) || (String(left) < String(right) ? -1 : 1)
  const chosen = [...counts]
    .sort(([left, leftCount], [right, rightCount]) => rightCount - leftCount || byCode(left, right))
    .slice(0, categoryPaints.length)
    .map(([value]) => value)
  return codes.length > 0 ? chosen.sort(byCode) : chosen
}

/** A good first choice of colours for a field: natural breaks for numbers, a colour for each of the most frequent kinds else. */
export const suggestRule = (field: Field, values: readonly PropertyValue[]): ColorRule => {
  const known = values.filter(isKnown)
  if (field.type === 'integer' || field.type === 'real') {
    const numbers = known.filter((value) => typeof value === 'number')
    return {
      by: 'classes',
      field: field.name,
      method: 'natural',
      bounds: classBounds(numbers, 'natural', CLASSES),
      ramp: 'blues',
      reversed: false,
    }
  }
  const paints = kindsOf(field, known).flatMap((value, index) => {
    const paint = categoryPaints[index]
    return paint ? [{ value, paint }] : []
  })
  return { by: 'category', field: field.name, paints, other: PLAIN_PAINT }
}
