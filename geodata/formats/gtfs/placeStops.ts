import type { TransitStop } from '#geodata/schema/transit.ts'
import { interpolate } from '#geodata/transit/interpolate.ts'
import { type LonLat, metresAlong } from '#geodata/transit/metres.ts'
import { stopsAlongShape } from '#geodata/transit/stopsAlongShape.ts'
import type { GtfsReport } from './gtfsReport.ts'
import type { GtfsShape } from './readShapes.ts'
import type { GtfsCall } from './readStopTimes.ts'

/** Metres at each call: along the shape, or straight from stop to stop where there is none. */
export type PlaceStops = (shape: GtfsShape | undefined, calls: readonly GtfsCall[]) => number[]

const farMetres = 200

/** Trips of one course share their placing, which is worked out once. */
export function makePlaceStops(stops: ReadonlyMap<string, TransitStop>, report: GtfsReport): PlaceStops {
  const placed = new Map<string, number[]>()

  function place(shape: GtfsShape | undefined, calls: readonly GtfsCall[]): number[] {
    const positions = calls.map((call): LonLat => stops.get(call.stop)?.position ?? [0, 0])
    if (!shape) return metresAlong(positions)
    const byPublisher = alongByPublisher(shape, calls)
    if (byPublisher) return byPublisher
    const { metres, offsets } = stopsAlongShape(shape, positions)
    offsets.forEach((offset, i) => {
      if (offset <= farMetres) return
      report.add('warning', 'shapes.txt', 0, 'far stop', {
        ja: `停留所「${calls[i]?.stop}」が経路「${shape.id}」から ${Math.round(offset)} m 離れています`,
        en: `Stop "${calls[i]?.stop}" lies ${Math.round(offset)} m off shape "${shape.id}"`,
      })
    })
    return metres
  }

  return (shape, calls) => {
    const course = calls.map((call) => [call.stop, shape?.travelled ? call.travelled : null])
    const key = JSON.stringify([shape?.id, course])
    const known = placed.get(key)
    if (known) return known
    const metres = place(shape, calls)
    placed.set(key, metres)
    return metres
  }
}

/** By shape_dist_traveled, where both files give it throughout and it rises. */
function alongByPublisher({ travelled, distances }: GtfsShape, calls: readonly GtfsCall[]): number[] | null {
  if (!travelled) return null
  const own = calls.flatMap((call) => call.travelled ?? [])
  const rises = own.every((value, i) => value >= (own[i - 1] ?? value))
  if (own.length !== calls.length || !rises || (own.at(-1) ?? 0) <= (own[0] ?? 0)) return null
  return own.map((value) => interpolate(travelled, distances, value))
}
