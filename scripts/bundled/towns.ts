import type { Position } from 'geojson'
import * as v from 'valibot'
import type { Municipality } from './municipalities.ts'
import type { SourceFolder } from './sourceFolder.ts'

/** A 町・大字 (or a 小字 of one) with its centroid, lon/lat; null where the source has none. */
export type Town = { municipality: Municipality; town: string; koaza: string; position: Position | null }

const townFile = v.array(
  v.object({ town: v.string(), koaza: v.string(), lat: v.nullable(v.number()), lng: v.nullable(v.number()) }),
)

const folder = 'data/addresses_geolonia'

/** The towns of all municipalities in the order of the municipality codes and, within one, of the source. */
export function readTowns(sources: SourceFolder, municipalities: Municipality[]): Town[] {
  const files = sources.list(folder)
  return municipalities.flatMap((municipality) => {
    const file = files.find((name) => name.endsWith(`${municipality.name}.json`))
    if (!file) throw new Error(`${folder}: no file for ${municipality.name}`)
    return sources.json(`${folder}/${file}`, townFile).map(({ town, koaza, lat, lng }) => ({
      municipality,
      town,
      koaza,
      position: lat === null || lng === null ? null : [lng, lat],
    }))
  })
}
