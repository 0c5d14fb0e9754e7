import type { FeatureJson } from '#geodata/schema/feature.ts'

export type DatedEvent = { event: FeatureJson; start: string; end: string }

/** Events with a start date, earliest first, and those without one. ISO days, so that text order is time order. */
export const splitEvents = (events: FeatureJson[]): { dated: DatedEvent[]; undated: FeatureJson[] } => {
  const dated: DatedEvent[] = []
  const undated: FeatureJson[] = []
  for (const event of events) {
    const { start_date: start, end_date: end } = event.properties
    if (typeof start === 'string') dated.push({ event, start, end: typeof end === 'string' ? end : start })
    else undated.push(event)
  }
  return { dated: dated.toSorted((left, right) => left.start.localeCompare(right.start)), undated }
}
