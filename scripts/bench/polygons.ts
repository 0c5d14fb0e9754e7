import type { Position } from 'geojson'
import type { Dataset } from '#geodata/schema/dataset.ts'
import type { NewFeature } from '#geodata/schema/feature.ts'
import { benchDataset, type PointTable, pointUid } from './points.ts'
import { randomFrom } from './statistics.ts'

const polygonCount = 100_000

export const polygonDataset: Dataset = {
  ...benchDataset,
  id: 'bench_polygons',
  geometry: 'polygon',
  title: { ja: '計測用の面', en: 'Polygons for measuring' },
  fields: benchDataset.fields.filter(({ name }) => name === 'name'),
}

const corners = 12

/** Irregular rings of some hundred metres around the first points; they overlap, as districts of several kinds do. */
export function makeRings({ lon, lat }: PointTable): Position[][] {
  const random = randomFrom(7)
  return Array.from({ length: polygonCount }, (_, at) => {
    const ring = Array.from({ length: corners }, (_, corner) => {
      const angle = (corner / corners) * 2 * Math.PI
      const radius = 0.003 + random() * 0.005
      return [(lon[at] ?? 0) + Math.cos(angle) * radius, (lat[at] ?? 0) + Math.sin(angle) * radius]
    })
    return [...ring, ring[0] ?? []]
  })
}

export function* polygonFeatures(rings: Position[][]): Generator<NewFeature> {
  for (const [at, ring] of rings.entries()) {
    yield {
      uid: pointUid(at),
      geometry: { type: 'Polygon', coordinates: [ring] },
      properties: { name: `区域 ${at}` },
    }
  }
}
