import { bbox } from '@turf/turf'
import type { Position } from 'geojson'
import { nearestSettings } from '#geodata/schema/analyses/nearestForm.ts'
import type { Field } from '#geodata/schema/field.ts'
import { propertyOf } from '#geodata/schema/propertyOf.ts'
import { readSettings } from '#geodata/schema/readSettings.ts'
import type { AnalysisLayer, AnalysisRunOfTwo, PlacedRow } from './analysis.ts'
import { addedField, keptFields, keptProperties, titleFieldAmong } from './keptFields.ts'
import { kindOfRows } from './kindOfRows.ts'
import { metresBetween } from './metresBetween.ts'
import { placeOf } from './placeOf.ts'

const nameField: Field = { name: 'nearest', type: 'text', title: { ja: '最寄り', en: 'Nearest' } }
const distanceField: Field = {
  name: 'nearest_distance',
  type: 'real',
  title: { ja: '最寄りまでの直線距離', en: 'Distance to the nearest, as the crow flies' },
  unit: { ja: 'm', en: 'm' },
}

/** Distances on the sphere, to the nearest place of lines and areas. */
export const nearest: AnalysisRunOfTwo = (layer, other, values) => {
  const { draw } = readSettings(nearestSettings, values)
  const kept = keptFields(layer)
  const name = addedField(kept, nameField)
  const metres = addedField(kept, distanceField)
  const find = nearestIn(other)
  const rows = layer.rows.flatMap(({ geometry, properties }): PlacedRow[] => {
    const place = placeOf(geometry)
    const found = find(place)
    if (!found && draw === 'lines') return []
    const line = found && { type: 'LineString' as const, coordinates: [place, found.at] }
    return [
      {
        geometry: draw === 'lines' && line ? line : geometry,
        properties: {
          ...keptProperties(kept, properties),
          [name.name]: found ? propertyOf(found.row.properties, other.titleField) : null,
          [metres.name]: found ? Math.round(found.metres) : null,
        },
      },
    ]
  })
  return {
    geometry: draw === 'lines' ? 'line' : kindOfRows(layer.rows),
    fields: [...kept, name, metres],
    titleField: titleFieldAmong(kept, layer.titleField),
    shows: metres.name,
    rows,
  }
}

type Found = { row: PlacedRow; metres: number; at: Position }

/** Metres that a degree of latitude is at least, on Turf's sphere. */
const METRES_PER_DEGREE = 111_000

/** Goes through all but those whose box is too far north or south to be nearer than what was found. */
function nearestIn({ rows }: AnalysisLayer): (place: Position) => Found | undefined {
  const boxed = rows.map((row) => {
    const [, south, , north] = bbox(row.geometry)
    return { row, south, north }
  })
  return (place) => {
    const [, lat = 0] = place
    let best: Found | undefined
    for (const { row, south, north } of boxed) {
      const degrees = Math.max(south - lat, lat - north, 0)
      if (best && degrees * METRES_PER_DEGREE > best.metres) continue
      const { metres, at } = metresBetween(place, row.geometry)
      if (!best || metres < best.metres) best = { row, metres, at }
    }
    return best
  }
}
