import type { Localized } from '#geodata/schema/localized.ts'
import type { TransitDay, TransitFeed } from '#geodata/schema/transit.ts'
import { type DayKind, dayKinds } from '#geodata/transit/dayKind.ts'
import { transitDay } from '#geodata/transit/transitDay.ts'
import { typicalDate } from '#geodata/transit/typicalDate.ts'

/** The day that stands for each kind of day; null where the feed has none of that kind. */
export type TypicalDays = Record<DayKind, TransitDay | null>

export function typicalDays(feed: TransitFeed): TypicalDays {
  const days = dayKinds.map((kind): [DayKind, TransitDay | null] => {
    const date = typicalDate(feed, kind)
    return [kind, date ? transitDay(feed, date) : null]
  })
  const { weekday = null, saturday = null, holiday = null }: Partial<TypicalDays> = Object.fromEntries(days)
  return { weekday, saturday, holiday }
}

/** How departures were counted, in words, with what the feed leaves open. */
export function countingNote(days: TypicalDays): Localized {
  const dates = dayKinds.flatMap((kind) => days[kind]?.date ?? []).join(', ')
  const missing = dayKinds.filter((kind) => days[kind] === null)
  const list = (language: 'ja' | 'en') => missing.map((kind) => kindTitles[kind][language])
  return {
    ja: `本数は最も多いダイヤの日（${dates}）で数えています。${
      missing.length > 0
        ? `公開されている時刻表に${list('ja').join('・')}の便は入っていません。運休か公開データの欠けかは分かりません。`
        : ''
    }`,
    en: `Departures are counted on a day of the most usual timetable (${dates}).${
      missing.length > 0
        ? ` The published timetable has no trips on ${list('en').join(' or ')}: whether nothing runs or the data is incomplete is not known.`
        : ''
    }`,
  }
}

const kindTitles: Record<DayKind, Localized> = {
  weekday: { ja: '平日', en: 'weekdays' },
  saturday: { ja: '土曜', en: 'Saturdays' },
  holiday: { ja: '日曜・祝日', en: 'Sundays and holidays' },
}

/** GTFS time as printed in a timetable: `8:05` is `08:05`, past midnight goes on at `24:10`. */
export function clock(seconds: number): string {
  const minutes = Math.floor(seconds / 60)
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
