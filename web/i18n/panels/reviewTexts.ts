import type { ReviewState } from '#geodata/schema/workshop/review.ts'

const ja = {
  lists: { held: '確認待ち', returned: '差し戻し', shown: '公開中' } satisfies Record<ReviewState, string>,
  empty: {
    held: '確認を待っているものはありません。',
    returned: '差し戻したものはありません。',
    shown: '参加者が書いて公開されたものは、まだありません。',
  } satisfies Record<ReviewState, string>,
  noApproval:
    'どのレイヤーも、書かれたものをすぐに見せています。見せる前に確かめたいときは、「設定」で承認を入れてください。',
  show: '公開',
  hold: '保留',
  giveBack: '差し戻し',
  note: '本人に伝えること',
  noteExamples: ['場所を確かめてください', '写真に人の顔が写っています', 'もう少しくわしく書いてください'],
  send: '差し戻す',
  cancel: 'やめる',
  by: (name: string) => `${name}さん`,
  noName: '（名前なし）',
  untitled: '（題なし）',
  select: (title: string) => `「${title}」を選ぶ`,
  all: 'すべて選ぶ',
  chosen: (count: number) => `${count}件を選択`,
  showMany: (count: number) => `${count}件を公開`,
  holdMany: (count: number) => `${count}件を保留`,
  keys: 'キー操作：1 公開、2 保留（あとに回す）、3 差し戻し、j 次、k 前',
  photo: (number: number) => `写真${number}`,
  noPlace: '位置なし',
  told: (note: string) => `伝えたこと：${note}`,
  failed: 'できませんでした',
  done: {
    shown: (count: number) => `${count}件を公開しました。`,
    held: (count: number) => `${count}件を保留にしました。`,
    returned: (count: number) => `${count}件を差し戻しました。`,
  } satisfies Record<ReviewState, (count: number) => string>,
  setAside: 'あとに回しました。',
}

const en: typeof ja = {
  lists: { held: 'Waiting', returned: 'Returned', shown: 'Shown' },
  empty: {
    held: 'Nothing waits to be checked.',
    returned: 'Nothing has been returned.',
    shown: 'Nothing that participants added is shown yet.',
  },
  noApproval:
    'Every layer shows at once what is added. To check it first, turn on approval under “Settings”.',
  show: 'Show',
  hold: 'Hold',
  giveBack: 'Return',
  note: 'A word to the author',
  noteExamples: ['Please check the place', 'There are faces in the photo', 'Please write a little more'],
  send: 'Return it',
  cancel: 'Cancel',
  by: (name) => name,
  noName: '(no name)',
  untitled: '(untitled)',
  select: (title) => `Select “${title}”`,
  all: 'Select all',
  chosen: (count) => `${count} selected`,
  showMany: (count) => `Show ${count}`,
  holdMany: (count) => `Hold ${count}`,
  keys: 'Keys: 1 show, 2 hold (put off), 3 return, j next, k previous',
  photo: (number) => `Photo ${number}`,
  noPlace: 'no position',
  told: (note) => `Told: ${note}`,
  failed: 'It could not be done',
  done: {
    shown: (count) => `${count} shown.`,
    held: (count) => `${count} held.`,
    returned: (count) => `${count} returned.`,
  },
  setAside: 'Put off until later.',
}

/** The words of approving what participants add. */
export const reviewTexts = { ja, en }
