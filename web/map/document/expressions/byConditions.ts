import type { ExpressionSpecification } from 'maplibre-gl'
import type { StyleCondition } from '#geodata/schema/map/layerStyle.ts'
import { conditionsExpression } from './conditionExpression.ts'

/** What the first condition that fits says of a feature; `rule` where none fits or the one that does leaves it open. */
export const byConditions = <Value extends string | number | boolean>(
  conditions: readonly StyleCondition[],
  said: (condition: StyleCondition) => Value | undefined,
  rule: ExpressionSpecification | Value,
): ExpressionSpecification | Value => {
  if (conditions.every((condition) => said(condition) === undefined)) return rule
  const branches = conditions.flatMap((condition): (ExpressionSpecification | Value)[] => [
    conditionsExpression(condition.when),
    said(condition) ?? rule,
  ])
  return caseOf([...branches, rule])
}

const caseOf = (branches: unknown[]): ExpressionSpecification => {
  const expression: unknown = ['case', ...branches]
  if (!isCase(expression)) throw new Error('byConditions: expected pairs and a last value')
  return expression
}

const isCase = (value: unknown): value is ExpressionSpecification =>
  Array.isArray(value) && value.length % 2 === 0
