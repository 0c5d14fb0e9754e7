import type { Dataset, GeometryKind, Source } from '#geodata/schema/dataset.ts'
import type { Field } from '#geodata/schema/field.ts'
import type { Localized } from '#geodata/schema/localized.ts'
import type { Recipe } from '#geodata/schema/recipe.ts'

/** What an analysis sends to be kept, beside its rows. */
export type AnalysisHead = {
  id: string
  map: string
  title: Localized
  recipe: Recipe
  geometry: GeometryKind
  fields: Field[]
  titleField: string
}

/** The data that went in: their owners' conditions hold for what came out. */
export type AnalysisInputs = Pick<Dataset, 'licence' | 'credit' | 'sources'>[]

/** The dataset behind a layer that an analysis made. */
export const analysisDataset = (head: AnalysisHead, inputs: AnalysisInputs): Dataset & { map: string } => ({
  id: head.id,
  theme: 'analysis',
  title: head.title,
  description: { ja: '', en: '' },
  geometry: head.geometry,
  fields: head.fields,
  titleField: head.titleField,
  licence: distinct(inputs.map(({ licence }) => licence)).join(' / '),
  credit: distinct(inputs.map(({ credit }) => credit)).join(' / '),
  sources: distinctSources(inputs.flatMap(({ sources }) => sources)),
  audience: 'map',
  map: head.map,
  recipe: head.recipe,
})

const distinct = (texts: string[]): string[] => [...new Set(texts.filter((text) => text !== ''))]

const distinctSources = (sources: Source[]): Source[] => [
  ...new Map(sources.map((source) => [source.id, source])).values(),
]
