import type { Localized } from '#geodata/schema/localized.ts'

/** What an edit of a story is called where it can be undone. */
export const storyNotes = {
  addPage: { ja: 'ページの追加', en: 'adding a page' },
  duplicatePage: { ja: 'ページの複製', en: 'duplicating a page' },
  movePage: { ja: 'ページの順番', en: 'page order' },
  removePage: { ja: 'ページの削除', en: 'removing a page' },
  pageTitle: { ja: 'ページの題', en: 'page title' },
  pageCamera: { ja: 'ページの地図の見え方', en: 'what a page looks at' },
  pageLayers: { ja: 'ページで見せるレイヤー', en: 'layers of a page' },
  pageMoment: { ja: 'ページの日時', en: 'day and time of a page' },
  pageTransition: { ja: 'ページへの移り方', en: 'way to a page' },
  addBlock: { ja: 'ブロックの追加', en: 'adding a block' },
  changeBlock: { ja: 'ブロックの内容', en: 'block content' },
  moveBlock: { ja: 'ブロックの順番', en: 'block order' },
  removeBlock: { ja: 'ブロックの削除', en: 'removing a block' },
} satisfies Record<string, Localized>
