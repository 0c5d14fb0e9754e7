import { codeTitle } from '#geodata/schema/codeTitle.ts'
import type { Dataset } from '#geodata/schema/dataset.ts'
import type { Field, Properties } from '#geodata/schema/field.ts'
import { foldForSearch } from '#geodata/text/foldJapanese.ts'
import { ngramsOfFolded } from '#geodata/text/ngrams.ts'
import { weightToken } from './searchTokens.ts'

/** What the index keeps of one feature, folded. */
export type SearchText = {
  title: string
  /** What people call a station or a city: without 駅 or 市; empty where that is the title itself. */
  short: string
  kana: string
  en: string
  /** All texts, one a line. */
  body: string
  weight: number
  /** As the token index takes them: between two spaces. Of the names, and of the other texts where the names lack them. */
  tokens: { weight: string; head: string; body: string }
}

/** Bookkeeping that nobody looks a place up by. */
const skipped = new Set(['precision', 'source', 'source_id'])

/** Folding costs more than remembering, and most texts of a table are of a few kinds. */
const remembered = 5000

/** Makes the search texts of a dataset's features. */
export function searchTexts(dataset: Dataset): (properties: Properties) => SearchText {
  const fields = dataset.fields.filter(
    (field) => field.type === 'text' && !field.hidden && !skipped.has(field.name),
  )
  const known = new Map<string, string>()
  const fold = (text: string): string => {
    if (text === '') return ''
    const before = known.get(text)
    if (before !== undefined) return before
    const folded = foldForSearch(text)
    if (known.size >= remembered) known.clear()
    known.set(text, folded)
    return folded
  }

  return (properties) => {
    const title = textOf(properties, dataset.titleField)
    const names = {
      title: fold(title),
      short: fold(shortTitle(dataset, title, properties)),
      kana: fold(textOf(properties, 'name_kana')),
      en: fold(textOf(properties, 'name_en')),
    }
    const texts = fields
      .flatMap((field) => wordsOf(field, properties))
      .map(fold)
      .filter(Boolean)
    const weight = searchWeight(dataset, properties)
    const head = gramsOf([names.title, names.kana, names.en])
    return {
      ...names,
      body: texts.join('\n'),
      weight,
      tokens: {
        weight: weightToken(weight),
        head: [...head].join(' '),
        body: [...gramsOf(texts)].filter((gram) => !head.has(gram)).join(' '),
      },
    }
  }
}

function gramsOf(folded: string[]): Set<string> {
  const grams = new Set<string>()
  for (const text of folded) for (const gram of ngramsOfFolded(text)) grams.add(gram)
  return grams
}

const textOf = (properties: Properties, name: string): string => {
  const value = properties[name]
  return typeof value === 'string' ? value : ''
}

/** A coded value is looked for by what it is called. */
function wordsOf(field: Field, properties: Properties): string[] {
  const text = textOf(properties, field.name)
  const code = codeTitle(field, text)
  return code ? [code.ja, code.en] : [text]
}

function shortTitle(dataset: Dataset, title: string, properties: Properties): string {
  const tail = dataset.theme === 'boundary' ? /[市町村]$/ : isStation(dataset, properties) ? /駅$/ : null
  const short = tail ? title.replace(tail, '') : ''
  return short === title ? '' : short
}

const isStation = (dataset: Dataset, properties: Properties): boolean =>
  dataset.theme === 'transport-stop' && properties.kind === 'station'

/** Cities and stations are what people orient themselves by, then towns; a bus stop rarely is what was meant. */
function searchWeight(dataset: Dataset, properties: Properties): number {
  if (dataset.theme === 'boundary' || isStation(dataset, properties)) return 0
  if (dataset.theme === 'transport-stop') return 3
  return dataset.theme === 'town' ? 1 : 2
}
