import { language } from '#web/i18n/language.ts'

const ja = {
  change: 'アイコンをえらぶ',
  close: '閉じる',
  search: 'アイコンをさがす（例：学校、港）',
  all: 'すべての分類',
  category: '分類',
  found: (count: number) => (count === 0 ? '見つかりませんでした' : `${count}個`),
  icons: 'アイコンの一覧',
}

type IconTexts = typeof ja

const en: IconTexts = {
  change: 'Choose an icon',
  close: 'Close',
  search: 'Search icons (school, harbour …)',
  all: 'All kinds',
  category: 'Kind',
  found: (count) => (count === 0 ? 'Nothing found' : `${count} icons`),
  icons: 'Icons',
}

const dictionaries = { ja, en }

/** The words of choosing an icon. */
export const iconTexts = (): IconTexts => dictionaries[language()]
