import type { ExpressionSpecification } from 'maplibre-gl'
import { isDateText } from '#geodata/cartography/meetsConditions.ts'
import { isKnown } from '#geodata/schema/isKnown.ts'
import type { Condition } from '#geodata/schema/map/condition.ts'

type Expression = ExpressionSpecification

/** As `isKnown` has it: null, a field that is not there and an empty text say nothing. */
export const knownExpression = (field: string): Expression => [
  '!',
  ['in', ['coalesce', ['get', field], ''], ['literal', ['']]],
]

/** MapLibre compares only what it knows to be alike: of another type, or unknown, the answer is no. */
const guarded = (field: string, type: 'string' | 'number', test: Expression): Expression => [
  'all',
  knownExpression(field),
  ['==', ['typeof', ['get', field]], type],
  test,
]

const never: Expression = ['literal', false]

/** `meetsCondition`, for the map to ask by itself. */
export const conditionExpression = ({ field, operator, value }: Condition): Expression => {
  const found: Expression = ['get', field]
  switch (operator) {
    case 'known':
      return knownExpression(field)
    case 'unknown':
      return ['!', knownExpression(field)]
    case '=':
      return isKnown(value) ? ['==', found, value] : ['!', knownExpression(field)]
    case '!=':
      return isKnown(value) ? ['!=', found, value] : knownExpression(field)
    case 'contains':
      return typeof value === 'string' ? guarded(field, 'string', ['in', value, ['to-string', found]]) : never
    default:
      if (typeof value === 'number') return guarded(field, 'number', [operator, ['number', found], value])
      return isDateText(value) ? guarded(field, 'string', [operator, ['string', found], value]) : never
  }
}

/** All of them hold; none is met by every feature. */
export const conditionsExpression = (conditions: readonly Condition[]): Expression => [
  'all',
  ...conditions.map(conditionExpression),
]
