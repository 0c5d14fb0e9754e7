import { convex, coordAll, featureCollection, point } from '@turf/turf'
import { hullSettings } from '#geodata/schema/analyses/hullForm.ts'
import { readSettings } from '#geodata/schema/readSettings.ts'
import type { AnalysisRunOfOne, PlacedRow } from './analysis.ts'
import { countField } from './countField.ts'
import { groupRows } from './groupRows.ts'
import { resultTitle } from './resultTitle.ts'

/** Convex hulls; of fewer than three places that are not in a line there is none. */
export const hull: AnalysisRunOfOne = (layer, values) => {
  const { by } = readSettings(hullSettings, values)
  const field = layer.fields.find(({ name }) => name === by)
  const name = field ? { ...field, name: resultTitle.name, type: 'text' as const } : resultTitle
  const rows = groupRows(layer, field?.name ?? '').flatMap((group): PlacedRow[] => {
    const places = group.rows.flatMap(({ geometry }) => coordAll(geometry))
    const around = convex(featureCollection(places.map((place) => point(place))))
    const properties = { [name.name]: group.name, [countField.name]: group.rows.length }
    return around ? [{ geometry: around.geometry, properties }] : []
  })
  return { geometry: 'polygon', fields: [name, countField], titleField: name.name, rows }
}
