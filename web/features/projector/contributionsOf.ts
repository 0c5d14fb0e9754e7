import type { FeatureJson } from '#geodata/schema/feature.ts'
import { readAnswerList } from '#geodata/schema/form/answerList.ts'
import type { FormField } from '#geodata/schema/form/formField.ts'

/** What everybody may see: nothing that waits for approval, nothing of whom the facilitator has hidden. */
export const publicRows = (rows: readonly FeatureJson[], hiddenNames: ReadonlySet<string>): FeatureJson[] =>
  rows.filter(
    ({ properties }) =>
      (properties.review ?? 'shown') === 'shown' && !hiddenNames.has(String(properties.created_by ?? '')),
  )

/** A photo that somebody has added, and the row that it is of. */
export type SharedPhoto = { id: string; dataset: string; feature: FeatureJson }

/** The latest photos, newest first; of one row the first photo only, so that many people are seen. */
export const latestPhotos = (
  layers: readonly { dataset: string; form: readonly FormField[]; rows: readonly FeatureJson[] }[],
  most: number,
): SharedPhoto[] =>
  layers
    .flatMap(({ dataset, form, rows }) => {
      const fields = form.filter(({ input, hidden }) => input === 'photos' && !hidden)
      return rows.flatMap((feature): SharedPhoto[] => {
        const [id] = fields.flatMap(({ name }) => readAnswerList(feature.properties[name] ?? null))
        return id === undefined ? [] : [{ id, dataset, feature }]
      })
    })
    .toSorted((one, other) =>
      String(other.feature.properties.created_at).localeCompare(String(one.feature.properties.created_at)),
    )
    .slice(0, most)
