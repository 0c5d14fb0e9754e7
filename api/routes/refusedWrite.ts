import { Problem } from '#api/http/problem.ts'
import type { Localized } from '#geodata/schema/localized.ts'
import { type WriteRefusal, writeRefusals } from '#geodata/workshop/participantPass.ts'

/** The kinds of problem that a participant's write may meet. */
export const workshopRefusals = [...writeRefusals, 'unknown-seat'] as const

/** A participant's write that the workshop does not allow now. */
export const refusedWrite = (why: WriteRefusal): Problem => new Problem(why, sentences[why])

const sentences: Record<WriteRefusal, Localized> = {
  'workshop-closed': {
    ja: 'ワークショップは閉じられています。書いたものはこの端末に残っています。進行役が開くと送れます。',
    en: 'The workshop is closed. What you wrote stays on this device and can be sent when it is opened.',
  },
  'seat-locked': {
    ja: '進行役がこの席の書き込みを止めています。見ることはできます。',
    en: 'Whoever runs the workshop has locked this seat. You can go on looking.',
  },
  'phase-over': {
    ja: '今は書き込む時間ではありません。書いたものはこの端末に残っています。',
    en: 'This is no time for writing. What you wrote stays on this device.',
  },
  'layer-locked': {
    ja: 'このレイヤーでは、その書き込みは参加者に開かれていません。',
    en: 'In this layer that is not open to participants.',
  },
}
