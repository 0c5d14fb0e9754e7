import { groupBy } from '#geodata/collections/groupBy.ts'
import type { TransitStop } from '#geodata/schema/transit.ts'
import { metresBetween } from './metres.ts'

/** What people call one stop: its poles (のりば), one `stop_id` each, on both sides of the road or around a square. */
export type StopGroup = { name: string; stops: TransitStop[] }

const reachMetres = 300

/** Poles of the same name belong together as long as each lies within 300 m of another; order is that of the feed. */
export function groupStops(stops: readonly TransitStop[]): StopGroup[] {
  const namesakes = groupBy(stops, (stop) => stop.name)
  return [...namesakes].flatMap(([name, poles]) =>
    clusters(poles).map((cluster) => ({ name, stops: cluster })),
  )
}

function clusters(poles: readonly TransitStop[]): TransitStop[][] {
  let found: TransitStop[][] = []
  for (const pole of poles) {
    const isNear = (cluster: TransitStop[]) =>
      cluster.some((other) => metresBetween(other.position, pole.position) <= reachMetres)
    const near = found.filter(isNear)
    found = [...found.filter((cluster) => !near.includes(cluster)), [...near.flat(), pole]]
  }
  return found
}
