import type { Field } from '#geodata/schema/field.ts'

/**
 * Fields of what a report tells. Such records have a city at most, so `placeFields` with its address does not fit them.
 * A text field that has a twin ending in `_en` is free text; its twin says the same in English.
 */
export const municipalityField: Field = {
  name: 'municipality',
  type: 'text',
  title: { ja: '市町', en: 'City' },
  codes: {
    萩市: { ja: '萩市', en: 'Hagi' },
    下関市: { ja: '下関市', en: 'Shimonoseki' },
    '萩市・下関市': { ja: '萩市・下関市', en: 'Hagi and Shimonoseki' },
  },
}

export const areaField: Field = {
  name: 'area',
  type: 'text',
  title: { ja: '地区', en: 'District' },
  codes: {
    豊北: { ja: '豊北', en: 'Houhoku' },
    '豊北（滝部）': { ja: '豊北（滝部）', en: 'Houhoku (Takibe)' },
    '豊北（神田）': { ja: '豊北（神田）', en: 'Houhoku (Kanda)' },
    '萩（三角州・旧市街）': { ja: '萩（三角州・旧市街）', en: 'Hagi (delta, old town)' },
    '下関（本庁）': { ja: '下関（本庁）', en: 'Shimonoseki (city centre)' },
  },
}

/** A free text and its English twin. */
export const textInBoth = (name: string, ja: string, en: string): Field[] => [
  { name, type: 'text', title: { ja, en: `${en} (Japanese)` } },
  { name: `${name}_en`, type: 'text', title: { ja: `${ja}（英語）`, en } },
]

export const summaryFields = textInBoth('summary', '概要', 'Summary')

const countUnits = {
  people: { ja: '名', en: 'people' },
  companies: { ja: '社', en: 'companies' },
  sessions: { ja: '回', en: 'sessions' },
}

export const countField = (name: string, ja: string, en: string, unit: keyof typeof countUnits): Field => ({
  name,
  type: 'integer',
  title: { ja, en },
  unit: countUnits[unit],
})

export const noteEnglishField: Field = {
  name: 'note_en',
  type: 'text',
  title: { ja: '備考（英語）', en: 'Note (English)' },
}
