import type { Dataset } from '#geodata/schema/dataset.ts'
import type { Properties } from '#geodata/schema/field.ts'
import { foldForSearch } from '#geodata/text/foldJapanese.ts'
import { ngrams } from '#geodata/text/ngrams.ts'

/** What the index keeps of one feature, folded. */
export type SearchText = {
  title: string
  /** What people call a station or a city: without 駅 or 市; empty where that is the title itself. */
  short: string
  kana: string
  en: string
  /** All texts, one a line. */
  body: string
  grams: string
  weight: number
}

/** Bookkeeping that nobody looks a place up by. */
const skipped = new Set(['precision', 'source', 'source_id'])

const textOf = (properties: Properties, name: string): string => {
  const value = properties[name]
  return typeof value === 'string' ? value : ''
}

export function searchText(dataset: Dataset, properties: Properties): SearchText {
  const title = textOf(properties, dataset.titleField)
  const kana = textOf(properties, 'name_kana')
  const texts = dataset.fields
    .filter((field) => field.type === 'text' && !field.hidden && !skipped.has(field.name))
    .flatMap((field) => {
      const text = textOf(properties, field.name)
      const code = field.codes?.[text]
      return code ? [code.ja, code.en] : [text]
    })
    .filter((text) => text !== '')
  return {
    title: foldForSearch(title),
    short: foldForSearch(shortTitle(dataset, title, properties)),
    kana: foldForSearch(kana),
    en: foldForSearch(textOf(properties, 'name_en')),
    body: texts.map(foldForSearch).join('\n'),
    grams: gramsOf(texts),
    weight: searchWeight(dataset, properties),
  }
}

/** Tokens as the index splits them: between two spaces. */
const gramsOf = (texts: string[]): string =>
  [...new Set(texts.flatMap((text) => [...ngrams(text)]))].join(' ')

function shortTitle(dataset: Dataset, title: string, properties: Properties): string {
  const tail = dataset.theme === 'boundary' ? /[市町村]$/ : isStation(dataset, properties) ? /駅$/ : null
  const short = tail ? title.replace(tail, '') : ''
  return short === title ? '' : short
}

const isStation = (dataset: Dataset, properties: Properties): boolean =>
  dataset.theme === 'transport-stop' && properties.kind === 'station'

/** Cities and stations are what people orient themselves by, then towns; a bus stop rarely is what was meant. */
export function searchWeight(dataset: Dataset, properties: Properties): number {
  if (dataset.theme === 'boundary' || isStation(dataset, properties)) return 0
  if (dataset.theme === 'transport-stop') return 3
  return dataset.theme === 'town' ? 1 : 2
}
