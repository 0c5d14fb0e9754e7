import type { AuditKind } from '#geodata/schema/people/auditEntry.ts'
import type { Limits } from '#geodata/schema/people/limits.ts'

/** Who, to what, and one word more, as the log has them; each may be unknown. */
type Told = { who: string; what: string; detail: string }

/** Words of the log that are no names. */
const detailsJa: Record<string, string> = {
  password: 'パスワード',
  passkey: 'パスキー',
  oidc: '学校や自治体のサインイン',
  'administrator=true': '管理者にした',
  'administrator=false': '管理者から外した',
  'blocked=true': '使えないようにした',
  'blocked=false': '使えるように戻した',
  name: '名前',
}

const detailsEn: Record<string, string> = {
  password: 'password',
  passkey: 'passkey',
  oidc: 'sign-in of a school or city',
  'administrator=true': 'made administrator',
  'administrator=false': 'no longer administrator',
  'blocked=true': 'blocked',
  'blocked=false': 'unblocked',
  name: 'name',
}

const limitsJa: Record<keyof Limits, { title: string; help: string }> = {
  picture: { title: '画像1枚', help: 'これより大きな画像は受けとりません。' },
  document: { title: 'マップ1つの内容', help: 'レイヤー、スタイル、ストーリーなど。写真は別に数えます。' },
  map: { title: 'マップ1つの合計', help: '内容と、すべての画像を合わせて。' },
  person: { title: '1人の合計', help: '持っているマップをすべて合わせて。' },
  rows: { title: 'スケッチレイヤー1枚の件数', help: '描きこめる地点や線の数。' },
  maps: { title: '1人が持てるマップの数', help: 'ごみ箱の中も数えます。' },
}

const limitsEn: typeof limitsJa = {
  picture: { title: 'One picture', help: 'Larger ones are not accepted.' },
  document: {
    title: 'One map’s content',
    help: 'Layers, styles, story and so on; photos are counted apart.',
  },
  map: { title: 'One map altogether', help: 'Content and all pictures.' },
  person: { title: 'One person altogether', help: 'All maps that they own.' },
  rows: { title: 'Features of one sketch layer', help: 'How many places and lines can be drawn in it.' },
  maps: { title: 'Maps of one person', help: 'Those in the bin count as well.' },
}

const sentencesJa: Record<AuditKind, (told: Told) => string> = {
  setup: ({ who }) => `${who}が、このサーバーの管理者として登録されました。`,
  registered: ({ who }) => `${who}がアカウントをつくりました。`,
  'signed-in': ({ who, detail }) => `${who}がサインインしました${detail && `（${detail}）`}。`,
  'sign-in-failed': ({ detail }) => `サインインに失敗しました${detail && `（${detail} から）`}。`,
  'signed-out': ({ who }) => `${who}がサインアウトしました。`,
  'password-changed': ({ who }) => `${who}がパスワードを変えました。`,
  'passkey-added': ({ who, detail }) => `${who}がパスキー${detail && `「${detail}」`}を登録しました。`,
  'passkey-removed': ({ who, detail }) => `${who}がパスキー${detail && `「${detail}」`}を消しました。`,
  'person-changed': ({ who, what, detail }) =>
    `${who}が${what}のアカウントを変えました${detail && `（${detail}）`}。`,
  'role-given': ({ who, what, detail }) => `${who}が${what}で役割を渡しました${detail && `（${detail}）`}。`,
  'role-taken': ({ who, what, detail }) => `${who}が${what}で役割を外しました${detail && `（${detail}）`}。`,
  'invitation-made': ({ who, what, detail }) =>
    `${who}が${what}への招待をつくりました${detail && `（${detail}）`}。`,
  'invitation-withdrawn': ({ who, what }) => `${who}が${what}への招待を取り消しました。`,
  'invitation-accepted': ({ who, what, detail }) =>
    `${who}が${what}への招待を受けました${detail && `（${detail}）`}。`,
  'team-changed': ({ who, what, detail }) =>
    `${who}がチーム${what}を変えました${detail && `（${detail}）`}。`,
  'map-published': ({ who, what, detail }) =>
    `${who}が${what}を公開しました${detail && `（/p/${detail}）`}。`,
  'map-withdrawn': ({ who, what }) => `${who}が${what}の公開をやめました。`,
  'map-binned': ({ who, what }) => `${who}が${what}をごみ箱に入れました。`,
  'map-restored': ({ who, what }) => `${who}が${what}をごみ箱から戻しました。`,
  'limits-changed': ({ who, detail }) => `${who}が上限を変えました${detail && `（${detail}）`}。`,
}

const sentencesEn: typeof sentencesJa = {
  setup: ({ who }) => `${who} became the first administrator of this server.`,
  registered: ({ who }) => `${who} made an account.`,
  'signed-in': ({ who, detail }) => `${who} signed in${detail && ` (${detail})`}.`,
  'sign-in-failed': ({ detail }) => `A sign-in failed${detail && ` (from ${detail})`}.`,
  'signed-out': ({ who }) => `${who} signed out.`,
  'password-changed': ({ who }) => `${who} changed the password.`,
  'passkey-added': ({ who, detail }) => `${who} added a passkey${detail && ` (${detail})`}.`,
  'passkey-removed': ({ who, detail }) => `${who} removed a passkey${detail && ` (${detail})`}.`,
  'person-changed': ({ who, what, detail }) =>
    `${who} changed the account of ${what}${detail && ` (${detail})`}.`,
  'role-given': ({ who, what, detail }) => `${who} gave a role in ${what}${detail && ` (${detail})`}.`,
  'role-taken': ({ who, what, detail }) => `${who} took a role in ${what} away${detail && ` (${detail})`}.`,
  'invitation-made': ({ who, what, detail }) =>
    `${who} made an invitation to ${what}${detail && ` (${detail})`}.`,
  'invitation-withdrawn': ({ who, what }) => `${who} withdrew an invitation to ${what}.`,
  'invitation-accepted': ({ who, what, detail }) =>
    `${who} accepted an invitation to ${what}${detail && ` (${detail})`}.`,
  'team-changed': ({ who, what, detail }) => `${who} changed the team ${what}${detail && ` (${detail})`}.`,
  'map-published': ({ who, what, detail }) => `${who} published ${what}${detail && ` (/p/${detail})`}.`,
  'map-withdrawn': ({ who, what }) => `${who} withdrew the published ${what}.`,
  'map-binned': ({ who, what }) => `${who} put ${what} into the bin.`,
  'map-restored': ({ who, what }) => `${who} took ${what} out of the bin.`,
  'limits-changed': ({ who, detail }) => `${who} changed the limits${detail && ` (${detail})`}.`,
}

const ja = {
  title: 'サーバーの管理',
  lead: 'このサーバーを使う人と、決まりごとです。',
  forAdministrators: 'この画面は管理者だけが使えます。',
  tabs: { people: '人', limits: '上限', audit: '記録' },
  people: {
    title: 'アカウント',
    count: (people: number) => `${people}人`,
    search: '名前かメールアドレスでさがす',
    none: '見つかりませんでした。',
    person: '人',
    maps: 'マップ',
    mapCount: (maps: number) => `${maps}つ`,
    stored: '使っている量',
    last: '最後のサインイン',
    never: 'まだありません',
    you: '（自分）',
    administrator: '管理者',
    blocked: '停止中',
    acts: (name: string) => `${name} の操作`,
    rename: '名前を変える',
    renameTitle: (name: string) => `${name} の名前`,
    newName: '新しい名前',
    save: '保存する',
    password: 'パスワードを渡しなおす',
    passwordTitle: (name: string) => `${name} の新しいパスワード`,
    passwordText: (name: string) =>
      `${name}さんがパスワードを忘れたときのものです。下のパスワードに変えると、いまサインインしている端末はすべてサインアウトします。`,
    passwordAct: 'このパスワードにする',
    passwordDone: (name: string) =>
      `変えました。${name}さんに直接伝えてください。サインインしたら「自分のアカウント」で変えてもらいます。`,
    makeAdministrator: '管理者にする',
    makeSure: (name: string) =>
      `${name}さんを管理者にしますか。ほかの人のアカウントや上限を変えられるようになります。`,
    unmakeAdministrator: '管理者から外す',
    unmakeSure: (name: string) => `${name}さんを管理者から外しますか。`,
    block: '使えないようにする',
    blockSure: (name: string) =>
      `${name}さんが使えないようにしますか。すぐにサインアウトされ、サインインできなくなります。つくったものはそのまま残ります。`,
    unblock: '使えるように戻す',
    done: {
      saved: '保存しました。',
      blocked: '使えないようにしました。',
      unblocked: '使えるように戻しました。',
    },
  },
  invitations: {
    title: 'アカウントをつくるための招待',
    lead: 'リンクを受けとった人は、自分でアカウントをつくれます。期限まで何人でも使えます。',
    withdrawn: '招待を取り消しました。',
  },
  limits: {
    title: '上限',
    lead: '1人や1つのマップが、サーバーの場所を使い切らないように決めておきます。',
    fields: limitsJa,
    unit: { rows: '件', maps: 'つ' },
    range: (min: string, max: string, usual: string) => `${min}〜${max}（ふつうは ${usual}）`,
    wrong: (min: string, max: string) => `${min}から${max}までの数にしてください。`,
    most: (used: string, name: string) => `いま最も多い人：${used}（${name}）`,
    save: '上限を保存する',
    saved: '上限を保存しました。すぐに効きます。',
  },
  audit: {
    title: '記録',
    lead: 'だれが、いつ、何をしたか。書いた内容も、マップの名前も残しません。',
    filter: '種類',
    all: 'すべて',
    kinds: {
      account: 'アカウントとサインイン',
      roles: '役割・招待・チーム',
      maps: 'マップの公開とごみ箱',
      server: 'サーバー',
    },
    search: '人やチームの名前でさがす',
    none: 'あてはまる記録はありません。',
    more: 'さらに前を読む',
    csv: 'CSVで保存',
    csvWorking: (count: number) => `読んでいます… ${count}件`,
    csvName: '記録',
    columns: ['日時', '出来事', 'した人', '相手', '詳細', '種類'],
    nobody: 'だれか',
    something: '（名前なし）',
    personal: 'このコンピューターの持ち主',
    sentences: sentencesJa,
    details: detailsJa,
    quote: (name: string) => `「${name}」`,
    between: '・',
    server: 'このサーバー',
    /** A map: its name is for those who have it. */
    without: (id: string) => `マップ ${id}…`,
  },
}

const en: typeof ja = {
  title: 'Administration',
  lead: 'Who uses this server, and its rules.',
  forAdministrators: 'This page is for administrators.',
  tabs: { people: 'People', limits: 'Limits', audit: 'Log' },
  people: {
    title: 'Accounts',
    count: (people) => `${people} ${people === 1 ? 'person' : 'people'}`,
    search: 'Search by name or e-mail address',
    none: 'Nobody found.',
    person: 'Person',
    maps: 'Maps',
    mapCount: (maps) => String(maps),
    stored: 'Space used',
    last: 'Last sign-in',
    never: 'never',
    you: ' (you)',
    administrator: 'Administrator',
    blocked: 'Blocked',
    acts: (name) => `Actions for ${name}`,
    rename: 'Rename',
    renameTitle: (name) => `The name of ${name}`,
    newName: 'New name',
    save: 'Save',
    password: 'Give a new password',
    passwordTitle: (name) => `A new password for ${name}`,
    passwordText: (name) =>
      `For when ${name} has forgotten theirs. With the password below they are signed out wherever they are signed in now.`,
    passwordAct: 'Set this password',
    passwordDone: (name) =>
      `It is set. Tell it to ${name} in person, and let them change it under “Your account” once they are in.`,
    makeAdministrator: 'Make an administrator',
    makeSure: (name) =>
      `Make ${name} an administrator? They can then change others’ accounts and the limits.`,
    unmakeAdministrator: 'No longer an administrator',
    unmakeSure: (name) => `Take the administrator’s rights from ${name}?`,
    block: 'Block',
    blockSure: (name) =>
      `Block ${name}? They are signed out at once and cannot sign in. What they have made stays.`,
    unblock: 'Unblock',
    done: { saved: 'Saved.', blocked: 'Blocked.', unblocked: 'Unblocked.' },
  },
  invitations: {
    title: 'Invitations to make an account',
    lead: 'Whoever has the link can make an account of their own. It works for any number of people until its end.',
    withdrawn: 'The invitation is withdrawn.',
  },
  limits: {
    title: 'Limits',
    lead: 'So that no single person or map fills the server.',
    fields: limitsEn,
    unit: { rows: '', maps: '' },
    range: (min, max, usual) => `${min} to ${max} (usually ${usual})`,
    wrong: (min, max) => `Use a number from ${min} to ${max}.`,
    most: (used, name) => `Most at present: ${used} (${name})`,
    save: 'Save the limits',
    saved: 'The limits are saved and hold at once.',
  },
  audit: {
    title: 'Log',
    lead: 'Who did what, and when. Neither what was written nor the names of maps are kept here.',
    filter: 'Kind',
    all: 'Everything',
    kinds: {
      account: 'Accounts and sign-in',
      roles: 'Roles, invitations, teams',
      maps: 'Publishing and the bin',
      server: 'Server',
    },
    search: 'Search by person or team',
    none: 'Nothing like that is in the log.',
    more: 'Earlier entries',
    csv: 'Save as CSV',
    csvWorking: (count) => `Reading… ${count}`,
    csvName: 'log',
    columns: ['Time', 'Event', 'By', 'To', 'Detail', 'Kind'],
    nobody: 'Somebody',
    something: '(no name)',
    personal: 'the owner of this computer',
    sentences: sentencesEn,
    details: detailsEn,
    quote: (name) => `“${name}”`,
    between: ', ',
    server: 'this server',
    without: (id) => `map ${id}…`,
  },
}

/** The words of administration, in both languages: they come with its page. */
export const adminTexts = { ja, en }
