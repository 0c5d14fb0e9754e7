import { fillFields } from '#geodata/text/fillFields.ts'
import { language } from '#web/i18n/language.ts'
import type { BlockContext } from './blockProps.ts'

/** A text of the map's maker with the values of the feature in it. */
export const filled = (text: string, { dataset, feature }: BlockContext): string =>
  fillFields(text, dataset.fields, feature.properties, language())
