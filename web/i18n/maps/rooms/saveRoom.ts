const ja = {
  saved: '保存済み',
  savedAt: (time: string) => `保存済み ${time}`,
  saving: '保存しています…',
  waiting: (count: number) => `接続待ち ${count}件`,
  offline: 'オフライン',
  refused: '保存できません',
  offlineHelp: 'サーバーにつながっていません。編集はこの端末に残り、つながったときに送られます。',
  waitingHelp: (count: number) => `まだ送られていない編集が${count}件あります。この端末に残っています。`,
}

const en: typeof ja = {
  saved: 'Saved',
  savedAt: (time) => `Saved ${time}`,
  saving: 'Saving…',
  waiting: (count) => `Waiting to send ${count}`,
  offline: 'Offline',
  refused: 'Cannot save',
  offlineHelp:
    'The server cannot be reached. Edits stay on this device and are sent when the connection is back.',
  waitingHelp: (count) =>
    `${count} ${count === 1 ? 'edit has' : 'edits have'} not been sent yet. They are kept on this device.`,
}

/** The words of whether everything is saved. */
export const saveRoom = { ja, en }
