import type { Localized } from '#geodata/schema/localized.ts'
import { cameras } from './planParts.ts'
import type { PlannedPage } from './planStory.ts'

const text = (ja: string, en: string): PlannedPage['blocks'][number] => {
  const words: Localized = { ja, en }
  return { kind: 'text', settings: { text: words } }
}

const onward: PlannedPage['blocks'][number] = { kind: 'next', settings: {} }

const ground = ['municipalities', 'railways']

/** The pages of an inquiry, each with the question that it answers: what stands there is overwritten by its maker. */
export const inquiryStory: PlannedPage[] = [
  {
    title: { ja: '問い', en: 'Question' },
    camera: cameras.region,
    layers: ['projects', ...ground],
    blocks: [
      text(
        'この地域の何が気になりましたか。**なぜ**、または**どうすれば**ではじまる一文にします。\n\n例：閉校した校舎は、どうすれば地域の人に使われつづけるだろうか。',
        'What about this region made you wonder? Put it into one sentence that begins with **why** or **how**.\n\nFor example: how can closed schools stay in use by the people around them?',
      ),
      onward,
    ],
  },
  {
    title: { ja: '仮説', en: 'Hypothesis' },
    camera: cameras.region,
    layers: ['idle_facilities', 'stations', ...ground],
    blocks: [
      text(
        'いま考えている答えと、そう考える理由を書きます。あとで変わってもかまいません。',
        'Your answer for now, and why you think so. It may change later.',
      ),
      onward,
    ],
  },
  {
    title: { ja: '調べたこと', en: 'Findings' },
    camera: cameras.hagi,
    layers: ['idle_facilities', 'old_houses', 'venues', 'stations', ...ground],
    blocks: [
      text(
        'いつ、どこで、だれに、何を調べたかを書きます。写真は「画像」のブロックでのせます。',
        'When, where, whom and what you asked or looked at. Photos go into a block of their own.',
      ),
      onward,
    ],
  },
  {
    title: { ja: '根拠', en: 'Evidence' },
    camera: cameras.region,
    layers: ['idle_facilities', ...ground],
    blocks: [
      text('答えを支える数や事実を書きます。', 'The numbers and facts that your answer stands on.'),
      {
        kind: 'chart',
        settings: {
          layer: 'idle_facilities',
          shows: 'counts',
          field: 'former_use',
          title: { ja: '遊休施設のもとの用途', en: 'What the idle facilities were' },
        },
      },
      onward,
    ],
  },
  {
    title: { ja: '考察', en: 'Discussion' },
    camera: cameras.region,
    layers: ['projects', 'idle_facilities', ...ground],
    blocks: [
      text(
        '仮説は当たりましたか。わかったこと、まだわからないこと、次にしたいことを書きます。',
        'Was the hypothesis right? What you know now, what you do not know yet, what you would do next.',
      ),
      onward,
    ],
  },
  {
    title: { ja: '出典', en: 'Sources' },
    camera: cameras.region,
    layers: ground,
    blocks: [
      text(
        '使った本・資料・ウェブページ・話を聞いた人を書きます。地図のデータの出典は、自動でのります。\n\n- ',
        'Books, papers, web pages and people that you asked. Where the data of the map come from is added by itself.\n\n- ',
      ),
    ],
  },
]
