import type { Localized } from '#geodata/schema/localized.ts'

/** What an edit of the widgets is called where it can be undone. */
export const widgetNotes = {
  add: { ja: 'ウィジェットの追加', en: 'adding a widget' },
  change: { ja: 'ウィジェットの内容', en: 'widget content' },
  move: { ja: 'ウィジェットの場所', en: 'moving a widget' },
  remove: { ja: 'ウィジェットの削除', en: 'removing a widget' },
  area: { ja: 'ウィジェットの並べ方', en: 'arranging an area' },
  copy: { ja: 'ウィジェットの配置の写し', en: 'copying the arrangement' },
  reset: { ja: 'ウィジェットを標準にもどす', en: 'standard widgets' },
} satisfies Record<string, Localized>
