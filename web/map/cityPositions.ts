import type { FeatureCollection } from 'geojson'

/** Where the names of the cities stand on our ground: name to lon, lat. */
export const cityPositions = (labels: FeatureCollection | undefined): Map<string, [number, number]> =>
  new Map(
    (labels?.features ?? []).flatMap(({ geometry, properties }): [string, [number, number]][] => {
      if (geometry.type !== 'Point' || properties?.kind !== 'city') return []
      const [lon, lat] = geometry.coordinates
      return lon === undefined || lat === undefined ? [] : [[String(properties.name), [lon, lat]]]
    }),
  )
