import type { Localized } from '#geodata/schema/localized.ts'

/** Why changes that came over a connection were not taken, by the word that goes with them. */
export const refusals = {
  'not-allowed': {
    ja: 'この地図は見ることはできますが、編集する権限がありません。',
    en: 'You may see this map but not edit it.',
  },
  'not-yours': {
    ja: 'ほかの人の編集と区別できないため、変更を保存していません。ページを開き直してください。',
    en: 'These changes cannot be told from another person’s and were not saved. Please reload the page.',
  },
  'too-large': {
    ja: '地図のデータが大きすぎるため、変更を保存できません（10 MB まで）。',
    en: 'The map document is too large (10 MB at most): the change was not saved.',
  },
  unreadable: {
    ja: '変更を読めなかったため、保存していません。ページを開き直してください。',
    en: 'The change could not be read and was not saved. Please reload the page.',
  },
  'not-stored': {
    ja: 'サーバーに空きがないか、ディスクの問題のため、変更を保存できません。',
    en: 'The server has no room left or its disk fails: the change was not saved.',
  },
} satisfies Record<string, Localized>
