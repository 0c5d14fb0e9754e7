import { centroid as turfCentroid } from '@turf/turf'
import { centroidSettings } from '#geodata/schema/analyses/centroidForm.ts'
import { readSettings } from '#geodata/schema/readSettings.ts'
import type { AnalysisRunOfOne } from './analysis.ts'
import { keptFields, keptProperties, titleFieldAmong } from './keptFields.ts'
import { placeOf } from './placeOf.ts'

export const centroid: AnalysisRunOfOne = (layer, values) => {
  const { place } = readSettings(centroidSettings, values)
  const fields = keptFields(layer)
  return {
    geometry: 'point',
    fields,
    titleField: titleFieldAmong(fields, layer.titleField),
    rows: layer.rows.map(({ geometry, properties }) => ({
      geometry:
        place === 'on' ? { type: 'Point', coordinates: placeOf(geometry) } : turfCentroid(geometry).geometry,
      properties: keptProperties(fields, properties),
    })),
  }
}
