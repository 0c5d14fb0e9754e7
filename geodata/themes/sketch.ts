import type { Field } from '#geodata/schema/field.ts'
import type { Localized } from '#geodata/schema/localized.ts'
import type { ReviewState } from '#geodata/schema/workshop/review.ts'
import type { ThemeDefinition } from './theme.ts'

/** What people draw on a map of theirs: its fields are the questions of its form, and `sketchRowFields`. */
export const sketch: ThemeDefinition = {
  id: 'sketch',
  title: { ja: 'スケッチ', en: 'Sketches' },
  fields: [],
}

const reviewCodes: Record<ReviewState, Localized> = {
  shown: { ja: '公開', en: 'Shown' },
  held: { ja: '承認待ち', en: 'Waiting' },
  returned: { ja: '差し戻し', en: 'Sent back' },
}

/**
 * What the server writes on each row: who made it, by the name that others see, and when (ISO instants); whether others may see it
 * (`geodata/workshop/isShown.ts`), and whether it was for trying out.
 */
export const sketchRowFields: Field[] = [
  { name: 'created_by', type: 'text', title: { ja: '作成者', en: 'Added by' } },
  { name: 'created_at', type: 'text', title: { ja: '作成日時', en: 'Added at' }, hidden: true },
  { name: 'updated_at', type: 'text', title: { ja: '更新日時', en: 'Changed at' }, hidden: true },
  { name: 'review', type: 'text', title: { ja: '確認', en: 'Approval' }, codes: reviewCodes, hidden: true },
  {
    name: 'review_note',
    type: 'text',
    title: { ja: '確認のひとこと', en: 'Note on approval' },
    hidden: true,
  },
  { name: 'hidden', type: 'boolean', title: { ja: '席が非表示', en: 'Seat is hidden' }, hidden: true },
  { name: 'rehearsal', type: 'boolean', title: { ja: 'リハーサル', en: 'Rehearsal' }, hidden: true },
]
