const ja = {
  until: '期限',
  make: '招待リンクをつくる',
  made: '招待リンクができました',
  madeText: (when: string) =>
    `${when} まで使えます。あとからは見られないので、いまコピーするか、QRコードを見せてください。`,
  copy: 'リンクをコピー',
  copied: 'コピーしました。',
  byHand: '選んでコピーしてください',
  qr: '招待リンクのQRコード',
  present: 'いま使える招待リンク',
  ends: (when: string) => `${when} まで`,
  used: (count: number) => (count === 0 ? 'まだ使われていません' : `${count}人が参加しました`),
  withdraw: '取り消す',
  withdrawOf: (line: string) => `招待リンク（${line}）を取り消す`,
}

const en: typeof ja = {
  until: 'Ends after',
  make: 'Make an invitation link',
  made: 'The invitation link',
  madeText: (when) => `Good until ${when}. It is shown only now: copy it, or let people scan the code.`,
  copy: 'Copy the link',
  copied: 'Copied.',
  byHand: 'Select and copy',
  qr: 'QR code of the invitation link',
  present: 'Links that work now',
  ends: (when) => `until ${when}`,
  used: (count) => (count === 0 ? 'not used yet' : `${count} joined`),
  withdraw: 'Withdraw',
  withdrawOf: (line) => `Withdraw the invitation link (${line})`,
}

/** The words of links with which people are invited, in both languages. */
export const linkTexts = { ja, en }
