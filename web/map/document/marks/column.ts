import type { Position } from 'geojson'
import { columnSettings } from '#geodata/schema/marks/column.ts'
import { readSettings } from '#geodata/schema/readSettings.ts'
import { colorExpression } from '#web/map/document/expressions/colorExpression.ts'
import { plainFeatures } from '#web/map/document/plainFeatures.ts'
import { regularPolygon } from '#web/map/document/regularPolygon.ts'
import type { MarkDrawing } from './mark.ts'
import { heightExpression, solidLayers } from './solids.ts'

const SIDES = 10

const pointsOf = (geometry: GeoJSON.Geometry): Position[] => {
  if (geometry.type === 'Point') return [geometry.coordinates]
  return geometry.type === 'MultiPoint' ? geometry.coordinates : []
}

/** A column on each point, as high as a number. */
export const column: MarkDrawing = {
  data: (rows, style) => {
    const { radius } = readSettings(columnSettings, style.settings)
    const { features } = plainFeatures(rows)
    return {
      type: 'FeatureCollection',
      features: features.flatMap((feature) =>
        pointsOf(feature.geometry).map((point) => ({
          ...feature,
          geometry: regularPolygon(point, radius, SIDES),
        })),
      ),
    }
  },
  draw: (input) => {
    const { style, context } = input
    const { height, metresPerUnit } = readSettings(columnSettings, style.settings)
    return solidLayers(input, colorExpression(style, context.scheme), heightExpression(height, metresPerUnit))
  },
}
