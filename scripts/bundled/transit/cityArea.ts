import { bbox, booleanPointInPolygon, pointToPolygonDistance } from '@turf/turf'
import type { Feature, Polygon } from 'geojson'
import { polygons } from '../geoJsonSchema.ts'
import { fineCodes, readMunicipalities } from '../municipalities.ts'
import type { SourceFolder } from '../sourceFolder.ts'

type Position = [number, number]
type Part = { feature: Feature<Polygon>; box: [number, number, number, number] }

export type CityArea = {
  /** Whether a position lies in one of the two cities or within so many kilometres of one. */
  near: (position: Position, kilometres: number) => boolean
  /** Name of the municipality a position lies in, by the boundaries of N03. */
  municipalityAt: (position: Position) => string | null
}

export function readCityArea(sources: SourceFolder): CityArea {
  const municipalities = readMunicipalities(sources).map(({ code, name }) => ({
    code,
    name,
    parts: readParts(sources, code),
  }))
  const cities = municipalities.filter(({ code }) => fineCodes.includes(code)).flatMap(({ parts }) => parts)
  return {
    near: (position, kilometres) =>
      cities.some(
        ({ box, feature }) =>
          inBox(position, box, kilometres / 80) && // no degree here is shorter than 80 km
          pointToPolygonDistance(position, feature, { units: 'kilometers', method: 'planar' }) <= kilometres,
      ),
    municipalityAt: (position) =>
      municipalities.find(({ parts }) =>
        parts.some(({ box, feature }) => inBox(position, box, 0) && booleanPointInPolygon(position, feature)),
      )?.name ?? null,
  }
}

function readParts(sources: SourceFolder, code: string): Part[] {
  const { features } = sources.json(`data/boundaries_n03/full_${code}.json`, polygons)
  return features.map(({ geometry }) => {
    const feature: Feature<Polygon> = { type: 'Feature', properties: {}, geometry }
    const [west = 0, south = 0, east = 0, north = 0] = bbox(feature)
    return { feature, box: [west, south, east, north] }
  })
}

const inBox = ([lon, lat]: Position, [west, south, east, north]: Part['box'], degrees: number) =>
  west - degrees <= lon && lon <= east + degrees && south - degrees <= lat && lat <= north + degrees
