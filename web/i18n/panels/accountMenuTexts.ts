const ja = {
  menu: {
    label: 'アカウント',
    of: (name: string) => `アカウント：${name}`,
    signIn: 'サインイン',
    account: '自分のアカウント',
    admin: 'サーバーの管理',
    signOut: 'サインアウト',
    administrator: '管理者',
    guest: (name: string) => `${name}さん（参加者）`,
    guestText: 'コードで参加しています。アカウントはありません。',
    owner: 'このコンピューターの持ち主',
    ownerText:
      'このサーバーはこのコンピューターの中だけで動いています。ここで使う人が持ち主なので、サインインは要りません。',
    setup: '管理者を登録する',
  },
  signOut: {
    title: 'まだ送っていないものがあります',
    text: (count: number) =>
      `この端末に、サーバーへ送っていない編集が${count}件あります。いまサインアウトすると、次に同じ人がサインインするまで送られません。`,
    shared:
      'ほかの人も使うパソコンなら、ファイルに保存してからサインアウトしてください。ファイルは別の端末でも提出できます。',
    edits: 'マップそのものへの編集はファイルにできません。同じ端末でもう一度マップを開くと送られます。',
    save: 'ファイルに保存',
    saved: 'ファイルに保存しました。',
    stay: 'サインアウトしない',
    anyway: 'このままサインアウト',
  },
}

const en: typeof ja = {
  menu: {
    label: 'Account',
    of: (name) => `Account: ${name}`,
    signIn: 'Sign in',
    account: 'Your account',
    admin: 'Administration',
    signOut: 'Sign out',
    administrator: 'Administrator',
    guest: (name) => `${name} (participant)`,
    guestText: 'You joined with a code. There is no account.',
    owner: 'Owner of this computer',
    ownerText:
      'This server runs inside this computer only. Whoever uses it here is its owner: no sign-in is needed.',
    setup: 'Make an administrator',
  },
  signOut: {
    title: 'Something is not sent yet',
    text: (count) =>
      `${count} ${count === 1 ? 'edit' : 'edits'} on this device ${count === 1 ? 'has' : 'have'} not reached the server. If you sign out now, they are not sent until you sign in here again.`,
    shared:
      'On a computer that others use as well, save them to a file first. The file can be handed in from another device.',
    edits:
      'Edits of the map itself cannot be put into a file. They are sent when the map is opened on this device again.',
    save: 'Save to a file',
    saved: 'Saved to a file.',
    stay: 'Stay signed in',
    anyway: 'Sign out anyway',
  },
}

/** The words of the account’s menu and of signing out: they come with the menu, after the first map. */
export const accountMenuTexts = { ja, en }
