import type { Localized } from '#geodata/schema/localized.ts'

/** What an act on a row is called where it can be undone: 「元に戻す：地物の追加」; and what is said of an answer that is missing. */
export const sketchNotes = {
  addRow: { ja: '地物の追加', en: 'adding a feature' },
  changeRow: { ja: '地物の変更', en: 'changing a feature' },
  removeRow: { ja: '地物の削除', en: 'deleting a feature' },
  missing: { ja: '答えを入れてください。', en: 'Please answer this.' },
} satisfies Record<string, Localized>
