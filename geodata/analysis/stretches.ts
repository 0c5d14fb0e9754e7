import type { Geometry, Position } from 'geojson'
import type { Stretch } from './flatDistance.ts'
import { type Part, parts } from './parts.ts'

const along = (line: readonly Position[]): Stretch[] =>
  line.slice(1).flatMap((to, index): Stretch[] => {
    const from = line[index]
    return from ? [[from, to]] : []
  })

export const stretchesOfPart = (part: Part): Stretch[] => {
  if (part.type === 'Point') return [[part.coordinates, part.coordinates]]
  return part.type === 'LineString' ? along(part.coordinates) : part.coordinates.flatMap(along)
}

/** The course of lines and the borders of areas, and points, as stretches. */
export const stretchesOf = (geometry: Geometry): Stretch[] => parts(geometry).flatMap(stretchesOfPart)
