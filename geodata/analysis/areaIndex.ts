import { bbox, booleanPointInPolygon } from '@turf/turf'
import Flatbush from 'flatbush'
import type { MultiPolygon, Polygon, Position } from 'geojson'
import type { PlacedRow } from './analysis.ts'
import { areasOf } from './parts.ts'

/** Finds the areas of a layer at a place. */
export type AreaIndex = {
  /** Numbers of the rows in which the place lies, border included, in the layer's order. */
  at(place: Position): number[]
}

export function areaIndex(rows: readonly PlacedRow[]): AreaIndex {
  const areas: { row: number; area: Polygon | MultiPolygon }[] = []
  for (const [row, { geometry }] of rows.entries()) {
    const area = areasOf(geometry)
    if (area) areas.push({ row, area })
  }
  if (areas.length === 0) return { at: () => [] }
  const boxes = new Flatbush(areas.length)
  for (const { area } of areas) {
    const [west, south, east, north] = bbox(area)
    boxes.add(west, south, east, north)
  }
  boxes.finish()
  return {
    at: (place) => {
      const [lon = 0, lat = 0] = place
      return boxes
        .search(lon, lat, lon, lat)
        .flatMap((index) => areas[index] ?? [])
        .filter(({ area }) => booleanPointInPolygon(place, area))
        .map(({ row }) => row)
        .sort((a, b) => a - b)
    },
  }
}
