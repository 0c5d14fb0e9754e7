import type { FeatureCollection, Position } from 'geojson'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import type { Camera } from '#geodata/schema/map/scene.ts'
import { propertyOf } from '#geodata/schema/propertyOf.ts'
import { UID_PROPERTY } from '#web/map/layers/overlay.ts'

type ArcSettings = { to: 'centre' | 'fields'; centre: Camera | null; lon: string; lat: string; bend: number }

const STEPS = 32

/** From one place to another on a curve that leaves the straight line by `bend` of its length, to the left. lon, lat. */
export const arcBetween = (from: Position, to: Position, bend: number): Position[] => {
  const [x = 0, y = 0] = from
  const [toX = 0, toY = 0] = to
  const shrink = Math.cos((((y + toY) / 2) * Math.PI) / 180)
  // the point that draws the curve stands twice as far out as the curve goes
  const outX = (x + toX) / 2 - ((toY - y) / shrink) * bend * 2
  const outY = (y + toY) / 2 + (toX - x) * shrink * bend * 2
  return Array.from({ length: STEPS + 1 }, (_, step) => {
    const t = step / STEPS
    const [first, middle, last] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2]
    return [first * x + middle * outX + last * toX, first * y + middle * outY + last * toY]
  })
}

const isDegrees = (value: unknown, most: number): value is number =>
  typeof value === 'number' && Math.abs(value) <= most

const endOf = ({ properties }: FeatureJson, settings: ArcSettings): Position | undefined => {
  if (settings.to === 'centre')
    return settings.centre ? [settings.centre.lon, settings.centre.lat] : undefined
  const [lon, lat] = [propertyOf(properties, settings.lon), propertyOf(properties, settings.lat)]
  return isDegrees(lon, 180) && isDegrees(lat, 90) ? [lon, lat] : undefined
}

/** An arc for each point that has another end; it carries the fields of its point. */
export const arcs = (rows: readonly FeatureJson[], settings: ArcSettings): FeatureCollection => ({
  type: 'FeatureCollection',
  features: rows.flatMap((row): FeatureCollection['features'] => {
    const to = endOf(row, settings)
    if (row.geometry?.type !== 'Point' || !to) return []
    const coordinates = arcBetween(row.geometry.coordinates, to, settings.bend)
    const properties = { ...row.properties, [UID_PROPERTY]: row.id }
    return [
      { type: 'Feature', id: row.properties.fid, geometry: { type: 'LineString', coordinates }, properties },
    ]
  }),
})
