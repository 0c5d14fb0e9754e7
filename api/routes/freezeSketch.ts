import type { FrozenDataset } from '#api/store/mapStore.ts'
import type { Dataset } from '#geodata/schema/dataset.ts'
import { readAnswerList } from '#geodata/schema/form/answerList.ts'
import { sketchRowFields } from '#geodata/themes/sketch.ts'

const rowFields = new Set(sketchRowFields.map(({ name }) => name))

/**
 * A map's own data as everybody may read it: without what was taken out of a sketch's form, without who added what and when, which
 * nobody has agreed to publish, and without what an analysis was made from.
 */
export function publishedSketch(
  { dataset, features }: FrozenDataset,
  withheld: ReadonlySet<string> = new Set(),
): FrozenDataset {
  const { map: _map, form = [], recipe: _recipe, ...rest } = dataset
  const fields = dataset.fields.filter(
    ({ name, hidden }) => !hidden && !rowFields.has(name) && !withheld.has(name),
  )
  const published: Dataset = {
    ...rest,
    audience: 'public',
    fields,
    titleField:
      (fields.find(({ name }) => name === dataset.titleField) ?? fields[0])?.name ?? dataset.titleField,
    form: form.filter(({ hidden, name }) => !hidden && !withheld.has(name)),
  }
  return {
    dataset: published,
    features: features.map((feature) => {
      const { fid, version, ...all } = feature.properties
      const answers = Object.fromEntries(fields.map(({ name }) => [name, all[name] ?? null]))
      return { ...feature, properties: { ...answers, fid, version } }
    }),
  }
}

/** Ids of the pictures that frozen rows show. */
export const photosOf = (datasets: FrozenDataset[]): string[] =>
  datasets.flatMap(({ dataset, features }) => {
    const names = (dataset.form ?? []).filter(({ input }) => input === 'photos').map(({ name }) => name)
    return features.flatMap(({ properties }) =>
      names.flatMap((name) => readAnswerList(properties[name] ?? null)),
    )
  })
