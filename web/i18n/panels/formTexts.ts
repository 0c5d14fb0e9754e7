const ja = {
  optional: '任意',
  show: '表示',
  hide: '隠す',
  showPassword: 'パスワードを表示',
  capsLock: 'CapsLock が入っています。大文字で入力されます。',
  needed: (title: string) => `${title}を入れてください。`,
  emailWrong: 'メールアドレスの形ではないようです（例：hanako@example.jp）。',
  passwordShort: (least: number, now: number) => `${least}文字以上にしてください（いまは${now}文字）。`,
  passwordHelp: (least: number) =>
    `${least}文字以上。ことばをいくつかつなげると、長くても覚えやすくなります。`,
  days: (days: number) => (days === 1 ? '明日まで' : `${days}日間`),
  nameLong: '40文字までにしてください。',
}

const en: typeof ja = {
  optional: 'optional',
  show: 'Show',
  hide: 'Hide',
  showPassword: 'Show the password',
  capsLock: 'Caps Lock is on: you are typing capitals.',
  needed: (title) => `${title} is needed.`,
  emailWrong: 'This does not look like an e-mail address (for example hanako@example.jp).',
  passwordShort: (least, now) => `Use at least ${least} characters (${now} so far).`,
  passwordHelp: (least) =>
    `At least ${least} characters. A few words in a row are long and easy to remember.`,
  days: (days) => (days === 1 ? 'tomorrow' : `${days} days`),
  nameLong: 'Use at most 40 characters.',
}

/** What forms say of themselves, in both languages: it comes with the first of them. */
export const formTexts = { ja, en }
