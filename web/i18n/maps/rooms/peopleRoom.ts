const ja = {
  title: '編集中の人',
  me: (name: string) => `${name}（自分）`,
  more: (count: number) => `ほか${count}人`,
  name: '自分の名前',
  color: '自分の色',
  follow: (name: string) => `${name}の画面を追う`,
  following: (name: string) => `${name}の画面を追っています`,
  followShort: '追う',
  stop: 'やめる',
  onTab: { map: 'マップ', story: 'ストーリー', widgets: 'ウィジェット', join: '参加', publish: '公開' },
  editing: (title: string) => `「${title}」を編集中`,
}

const en: typeof ja = {
  title: 'Who is editing',
  me: (name) => `${name} (you)`,
  more: (count) => `${count} more`,
  name: 'Your name',
  color: 'Your colour',
  follow: (name) => `Follow ${name}`,
  following: (name) => `Following ${name}`,
  followShort: 'Follow',
  stop: 'Stop',
  onTab: { map: 'Map', story: 'Story', widgets: 'Widgets', join: 'Join in', publish: 'Publish' },
  editing: (title) => `editing “${title}”`,
}

/** The words of who else is here. */
export const peopleRoom = { ja, en }
