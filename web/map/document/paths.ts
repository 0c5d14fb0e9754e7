import type { Feature, FeatureCollection } from 'geojson'
import { groupBy } from '#geodata/collections/groupBy.ts'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import { isKnown } from '#geodata/schema/isKnown.ts'
import { propertyOf } from '#geodata/schema/propertyOf.ts'
import { UID_PROPERTY } from '#web/map/layers/overlay.ts'

/** Marks the place that a path has come to. */
export const PATH_END = '@end'

type PathSettings = { time: string; group: string; dots: boolean }

const inTime =
  (time: string) =>
  (left: FeatureJson, right: FeatureJson): number => {
    const [one, other] = [propertyOf(left.properties, time), propertyOf(right.properties, time)]
    if (typeof one === 'number' && typeof other === 'number') return one - other
    const [before, after] = [String(one), String(other)]
    return before < after ? -1 : before > after ? 1 : 0
  }

const drawn = ({ id, properties }: FeatureJson, geometry: Feature['geometry'], more = {}): Feature => ({
  type: 'Feature',
  id: properties.fid,
  geometry,
  properties: { ...properties, [UID_PROPERTY]: id, ...more },
})

/** Points tied in the order of a field, one path for each value of another; a line carries the fields of its latest point. */
export const paths = (
  rows: readonly FeatureJson[],
  { time, group, dots }: PathSettings,
): FeatureCollection => {
  const placed = rows.flatMap((row) =>
    row.geometry?.type === 'Point' && isKnown(propertyOf(row.properties, time))
      ? [{ row, position: row.geometry.coordinates }]
      : [],
  )
  const groups = groupBy(placed, ({ row }) =>
    String(group === '' ? '' : (propertyOf(row.properties, group) ?? '')),
  )
  const features = [...groups.values()].flatMap((members): Feature[] => {
    const order = inTime(time)
    const stops = members.toSorted((left, right) => order(left.row, right.row))
    const last = stops.at(-1)
    if (!last) return []
    const coordinates = stops.map(({ position }) => position)
    const line = coordinates.length > 1 ? [drawn(last.row, { type: 'LineString', coordinates })] : []
    const points = stops.flatMap(({ row, position }) =>
      dots || row === last.row
        ? [drawn(row, { type: 'Point', coordinates: position }, { [PATH_END]: row === last.row })]
        : [],
    )
    return [...line, ...points]
  })
  return { type: 'FeatureCollection', features }
}
