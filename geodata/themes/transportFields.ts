import type { Field } from '#geodata/schema/field.ts'

export const transportOperatorField: Field = {
  name: 'operator',
  type: 'text',
  title: { ja: '運行事業者', en: 'Operator' },
}

/** Whether departures are known at all: a stop without known times must not look like one without service. */
export const timetableField: Field = {
  name: 'timetable',
  type: 'text',
  title: { ja: '時刻表', en: 'Timetable' },
  codes: {
    known: { ja: 'あり', en: 'Known' },
    unknown: { ja: '不明（公開データなし）', en: 'Unknown (none published)' },
  },
}

const tripUnit = { ja: '本', en: '' }

/** Departures on a typical day of each kind, and the first and last of a weekday as `HH:MM` (24:00 and later: after midnight). */
export const departureFields: Field[] = [
  {
    name: 'weekday_departures',
    type: 'integer',
    title: { ja: '平日の本数', en: 'Weekday departures' },
    unit: tripUnit,
  },
  {
    name: 'saturday_departures',
    type: 'integer',
    title: { ja: '土曜の本数', en: 'Saturday departures' },
    unit: tripUnit,
  },
  {
    name: 'holiday_departures',
    type: 'integer',
    title: { ja: '日祝の本数', en: 'Sunday and holiday departures' },
    unit: tripUnit,
  },
  { name: 'first_departure', type: 'text', title: { ja: '始発（平日）', en: 'First (weekday)' } },
  { name: 'last_departure', type: 'text', title: { ja: '最終（平日）', en: 'Last (weekday)' } },
]
