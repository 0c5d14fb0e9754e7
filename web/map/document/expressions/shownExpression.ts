import type { ExpressionSpecification } from 'maplibre-gl'
import type { LayerStyle } from '#geodata/schema/map/layerStyle.ts'
import { byConditions } from './byConditions.ts'

/** Whether no condition hides a feature; undefined: none could. */
export const shownExpression = ({
  conditions,
}: Pick<LayerStyle, 'conditions'>): ExpressionSpecification | undefined => {
  const hidden = byConditions(conditions, (condition) => condition.hidden, false)
  return typeof hidden === 'boolean' || conditions.every((condition) => !condition.hidden)
    ? undefined
    : ['!', hidden]
}
