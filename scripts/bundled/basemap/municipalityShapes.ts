import type { Feature, MultiPolygon, Position } from 'geojson'
import type { MunicipalityProperties } from '#geodata/schema/basemap.ts'
import { polygons } from '../geoJsonSchema.ts'
import { type Municipality, romaniseMunicipality } from '../municipalities.ts'
import { ringArea } from '../planar.ts'
import type { SourceFolder } from '../sourceFolder.ts'

/** Square metres below which a rock in the sea is left out. */
const smallestIslet = { fine: 1_500, coarse: 20_000 }

export type MunicipalityShape = Feature<MultiPolygon, MunicipalityProperties>

/** Full-resolution outlines from N03, every island a polygon, largest first, rocks left out. */
export function readMunicipalityShapes(
  sources: SourceFolder,
  municipalities: Municipality[],
): MunicipalityShape[] {
  return municipalities.map((municipality) => ({
    type: 'Feature',
    properties: {
      code: municipality.code,
      name: municipality.name,
      name_en: romaniseMunicipality(municipality),
      fine: municipality.fine,
    },
    geometry: { type: 'MultiPolygon', coordinates: readIslands(sources, municipality) },
  }))
}

function readIslands(sources: SourceFolder, { code, fine }: Municipality): Position[][][] {
  const smallest = fine ? smallestIslet.fine : smallestIslet.coarse
  const outerArea = (polygon: Position[][]) => ringArea(polygon[0] ?? [])
  return sources
    .json(`data/boundaries_n03/full_${code}.json`, polygons)
    .features.map((feature): Position[][] => feature.geometry.coordinates)
    .filter((polygon) => outerArea(polygon) >= smallest)
    .sort((a, b) => outerArea(b) - outerArea(a))
}
