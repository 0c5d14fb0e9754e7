import { codeTitle } from '#geodata/schema/codeTitle.ts'
import type { Dataset } from '#geodata/schema/dataset.ts'
import { localized } from '#web/i18n/language.ts'

/** A city in the reader's language, as the dataset's own field calls it. */
export const municipalityTitle = (dataset: Dataset | undefined, municipality: string): string => {
  const field = dataset?.fields.find(({ name }) => name === 'municipality')
  const title = codeTitle(field, municipality)
  return title ? localized(title) : municipality
}
