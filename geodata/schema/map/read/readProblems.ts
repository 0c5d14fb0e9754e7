import type { Localized } from '#geodata/schema/localized.ts'
import type { Severity, UserError } from '#geodata/schema/problem.ts'

/** What can be wrong with a saved document, and what was done about it. */
const messages = {
  wrong: {
    severity: 'warning',
    message: {
      ja: '値が正しくないため、初めの値にしました。',
      en: 'The value was not valid, so the default is used.',
    },
  },
  outOfRange: {
    severity: 'warning',
    message: {
      ja: '値が範囲の外にあるため、範囲の端の値にしました。',
      en: 'The value was out of range, so the nearest allowed one is used.',
    },
  },
  tooLong: {
    severity: 'warning',
    message: { ja: '長すぎるため、途中までにしました。', en: 'This was too long and has been cut.' },
  },
  leftOut: {
    severity: 'error',
    message: { ja: '読み取れないため、外しました。', en: 'This could not be read and is left out.' },
  },
  twice: {
    severity: 'error',
    message: {
      ja: '同じものが二つあるため、後のものを外しました。',
      en: 'This is there twice; the later one is left out.',
    },
  },
  gone: {
    severity: 'info',
    message: {
      ja: '指しているものがもうないため、使いません。',
      en: 'What this refers to is no longer there, so it is not used.',
    },
  },
  newer: {
    severity: 'error',
    message: {
      ja: 'より新しい版の共創マップで作られたマップです。分かる部分だけを読みました。',
      en: 'This map was made with a newer version of Kyoso Map. Only what this version knows was read.',
    },
  },
} satisfies Record<string, { severity: Severity; message: Localized }>

type ReadProblem = keyof typeof messages

/** Notes a problem at a path like `layers/3/opacity`. */
export type Complain = (path: string, problem: ReadProblem) => void

export const makeComplaints = (): { problems: UserError[]; complain: Complain } => {
  const problems: UserError[] = []
  return {
    problems,
    complain: (path, problem) => {
      problems.push({ path, ...messages[problem] })
    },
  }
}
