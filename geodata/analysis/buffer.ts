import { feature, buffer as turfBuffer } from '@turf/turf'
import { bufferSettings } from '#geodata/schema/analyses/bufferForm.ts'
import { readSettings } from '#geodata/schema/readSettings.ts'
import type { AnalysisRunOfOne, PlacedRow } from './analysis.ts'
import { keptFields, keptProperties, titleFieldAmong } from './keptFields.ts'
import { merged } from './merged.ts'
import { resultTitle } from './resultTitle.ts'

/** Sides of a quarter of a circle: its radius is right to 0.5 %. */
const STEPS = 16

/** Everything within a distance. Circles on the globe, by Turf's azimuthal projection about each feature. */
export const buffer: AnalysisRunOfOne = (layer, values) => {
  const { distance, merge } = readSettings(bufferSettings, values)
  const fields = keptFields(layer)
  const rows = layer.rows.flatMap(({ geometry, properties }): PlacedRow[] => {
    const around = turfBuffer(feature(geometry), distance, { units: 'meters', steps: STEPS })
    return around ? [{ geometry: around.geometry, properties: keptProperties(fields, properties) }] : []
  })
  if (!merge)
    return { geometry: 'polygon', fields, titleField: titleFieldAmong(fields, layer.titleField), rows }
  const shape = merged(rows.map(({ geometry }) => geometry))
  return {
    geometry: 'polygon',
    fields: [resultTitle],
    titleField: resultTitle.name,
    rows: shape ? [{ geometry: shape, properties: { [resultTitle.name]: layer.title.ja } }] : [],
  }
}
