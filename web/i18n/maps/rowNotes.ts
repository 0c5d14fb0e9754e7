import type { Localized } from '#geodata/schema/localized.ts'

/** What an act on many rows is called where it can be undone. */
export const rowNotes = {
  edit: (count: number): Localized => ({
    ja: count === 1 ? '値の変更' : `${count}件の値の変更`,
    en: count === 1 ? 'changing a value' : `changing ${count} rows`,
  }),
  remove: (count: number): Localized => ({
    ja: count === 1 ? '地物の削除' : `${count}件の削除`,
    en: count === 1 ? 'deleting a feature' : `deleting ${count} features`,
  }),
  restore: (count: number): Localized => ({
    ja: count === 1 ? 'ごみ箱から戻す' : `${count}件をごみ箱から戻す`,
    en: count === 1 ? 'bringing a feature back' : `bringing ${count} features back`,
  }),
  stepBack: { ja: '前の版に戻す', en: 'going back to an earlier version' } satisfies Localized,
}
