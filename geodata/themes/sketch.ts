import type { Field } from '#geodata/schema/field.ts'
import type { ThemeDefinition } from './theme.ts'

/** What people draw on a map of theirs: its fields are the questions of its form, and `sketchRowFields`. */
export const sketch: ThemeDefinition = {
  id: 'sketch',
  title: { ja: 'スケッチ', en: 'Sketches' },
  fields: [],
}

/** What the server writes on each row: who made it, by the name that others see, and when (ISO instants). */
export const sketchRowFields: Field[] = [
  { name: 'created_by', type: 'text', title: { ja: '作成者', en: 'Added by' } },
  { name: 'created_at', type: 'text', title: { ja: '作成日時', en: 'Added at' }, hidden: true },
  { name: 'updated_at', type: 'text', title: { ja: '更新日時', en: 'Changed at' }, hidden: true },
]
