import type { Feature, FeatureCollection, Polygon, Position } from 'geojson'

/** Marks the points that only carry words. */
export const LABEL_POINT = '@label'

/** Where a horizontal line at `y` enters and leaves the rings, from west to east. */
const crossings = (rings: readonly Position[][], y: number): number[] =>
  rings
    .flatMap((ring) =>
      ring.flatMap(([x1 = 0, y1 = 0], index) => {
        const [x2 = 0, y2 = 0] = ring[index + 1] ?? []
        return index + 1 < ring.length && y1 > y !== y2 > y ? [x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)] : []
      }),
    )
    .toSorted((left, right) => left - right)

/** The middle of the broadest stretch half-way up an area: inside it, whatever its shape. lon, lat. */
export const insidePoint = (rings: readonly Position[][]): Position | undefined => {
  const heights = (rings[0] ?? []).map(([, y = 0]) => y)
  if (heights.length === 0) return undefined
  const y = (Math.min(...heights) + Math.max(...heights)) / 2
  const cuts = crossings(rings, y)
  const stretches = cuts.flatMap((from, index) => {
    const to = cuts[index + 1]
    return index % 2 === 0 && to !== undefined ? [{ from, to }] : []
  })
  const [broadest] = stretches.toSorted((left, right) => right.to - right.from - (left.to - left.from))
  return broadest && [(broadest.from + broadest.to) / 2, y]
}

const extent = ([ring = []]: Position[][]): number => {
  const [xs, ys] = [ring.map(([x = 0]) => x), ring.map(([, y = 0]) => y)]
  return (Math.max(...xs) - Math.min(...xs)) * (Math.max(...ys) - Math.min(...ys))
}

const polygonsOf = ({ geometry }: Feature): Polygon['coordinates'][] => {
  if (geometry.type === 'Polygon') return [geometry.coordinates]
  return geometry.type === 'MultiPolygon' ? geometry.coordinates : []
}

/** The areas, and for each a point in its largest part that carries its words: a label on an area itself is repeated in every tile. */
export const withLabelPoints = (areas: FeatureCollection): FeatureCollection => ({
  type: 'FeatureCollection',
  features: [
    ...areas.features,
    ...areas.features.flatMap((feature): Feature[] => {
      const [largest] = polygonsOf(feature).toSorted((left, right) => extent(right) - extent(left))
      const coordinates = largest && insidePoint(largest)
      return coordinates
        ? [
            {
              type: 'Feature',
              geometry: { type: 'Point', coordinates },
              properties: { ...feature.properties, [LABEL_POINT]: true },
            },
          ]
        : []
    }),
  ],
})
