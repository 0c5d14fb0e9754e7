import type { Localized } from '#geodata/schema/localized.ts'
import type { ProblemMembers, UserError } from '#geodata/schema/problem.ts'

/** Every kind of refusal, with its HTTP status and the title of its RFC 9457 document. `/api/docs` lists them. */
export const problemKinds = {
  'invalid-request': {
    status: 400,
    title: { ja: 'リクエストに誤りがあります', en: 'The request has a mistake' },
  },
  'unknown-address': {
    status: 404,
    title: { ja: 'このアドレスには何もありません', en: 'Nothing is at this address' },
  },
  'unknown-dataset': { status: 404, title: { ja: 'データセットが見つかりません', en: 'No such dataset' } },
  'unknown-feature': { status: 404, title: { ja: '地物が見つかりません', en: 'No such feature' } },
  'unknown-feed': { status: 404, title: { ja: '時刻表が見つかりません', en: 'No such timetable' } },
  'unknown-map': { status: 404, title: { ja: '地図が見つかりません', en: 'No such map' } },
  'unknown-part': {
    status: 404,
    title: { ja: 'この地図の中には見つかりません', en: 'There is no such thing in this map' },
  },
  'unknown-person': { status: 404, title: { ja: 'その人は見つかりません', en: 'No such person' } },
  'unknown-team': { status: 404, title: { ja: 'チームが見つかりません', en: 'No such team' } },
  'unknown-invitation': {
    status: 404,
    title: { ja: '招待が見つかりません', en: 'No such invitation' },
  },
  'unknown-seat': { status: 404, title: { ja: '席が見つかりません', en: 'No such seat' } },
  'unknown-code': { status: 404, title: { ja: 'コードが見つかりません', en: 'No such code' } },
  'unknown-publication': {
    status: 404,
    title: { ja: '公開された地図が見つかりません', en: 'No such published map' },
  },
  'sign-in-needed': { status: 401, title: { ja: 'サインインが必要です', en: 'Please sign in' } },
  'sign-in-failed': { status: 401, title: { ja: 'サインインできません', en: 'Signing in failed' } },
  'wrong-code': { status: 403, title: { ja: 'コードが違います', en: 'The code is not right' } },
  'password-needed': {
    status: 403,
    title: { ja: '合言葉が必要です', en: 'A password is needed' },
  },
  'foreign-origin': {
    status: 403,
    title: { ja: 'ほかのサイトからは使えません', en: 'Not from another site' },
  },
  'not-allowed': { status: 403, title: { ja: '変更する権限がありません', en: 'You may not change this' } },
  'seat-removed': {
    status: 403,
    title: { ja: 'この席は使えなくなっています', en: 'This seat was taken away' },
  },
  'seat-locked': { status: 403, title: { ja: 'この席は止められています', en: 'This seat is locked' } },
  'layer-locked': {
    status: 403,
    title: { ja: 'このレイヤーには書き込めません', en: 'This layer is not for writing' },
  },
  'method-not-allowed': {
    status: 405,
    title: { ja: 'このメソッドは使えません', en: 'This method is not offered here' },
  },
  'not-acceptable': {
    status: 406,
    title: { ja: '求められた形式では返せません', en: 'Not available in the wanted format' },
  },
  'alias-taken': {
    status: 409,
    title: { ja: 'このアドレスは使われています', en: 'This address is in use' },
  },
  conflict: {
    status: 409,
    title: { ja: 'ほかの人が先に変更しています', en: 'Somebody else changed it first' },
  },
  'workshop-closed': {
    status: 409,
    title: { ja: 'ワークショップは閉じています', en: 'The workshop is closed' },
  },
  'phase-over': {
    status: 409,
    title: { ja: '書き込む時間は終わりました', en: 'The time for writing is over' },
  },
  'room-full': { status: 409, title: { ja: '席がありません', en: 'There is no seat left' } },
  'other-seat': {
    status: 409,
    title: { ja: 'この端末には別の席があります', en: 'This device has another seat' },
  },
  'not-possible': {
    status: 409,
    title: { ja: 'そのようにはできません', en: 'This is not possible' },
  },
  'in-bin': {
    status: 410,
    title: { ja: 'ごみ箱に入っています', en: 'It is in the bin' },
  },
  'too-much-changed': {
    status: 410,
    title: { ja: '読み直しが必要です', en: 'It has to be read anew' },
  },
  'body-too-large': {
    status: 413,
    title: { ja: '送られたデータが大きすぎます', en: 'What was sent is too large' },
  },
  'over-limit': {
    status: 413,
    title: { ja: '決められた量をこえています', en: 'More than is allowed here' },
  },
  'unsupported-type': {
    status: 415,
    title: { ja: '送られたデータの種類は使えません', en: 'What was sent is of another type' },
  },
  'foreign-host': {
    status: 421,
    title: { ja: 'この名前では開けません', en: 'Not under this name' },
  },
  'invalid-document': {
    status: 422,
    title: { ja: '地図のデータを読めません', en: 'The map document cannot be read' },
  },
  'invalid-archive': {
    status: 422,
    title: { ja: 'アーカイブを読み込めません', en: 'The archive cannot be imported' },
  },
  'invalid-picture': {
    status: 422,
    title: { ja: '画像を使えません', en: 'The picture cannot be used' },
  },
  'invalid-features': {
    status: 422,
    title: { ja: '地物の内容に誤りがあります', en: 'The features have mistakes' },
  },
  'too-many-rows': {
    status: 422,
    title: { ja: 'これ以上は置けません', en: 'There is no place for more' },
  },
  'too-many-requests': { status: 429, title: { ja: 'リクエストが多すぎます', en: 'Too many requests' } },
  'internal-error': {
    status: 500,
    title: { ja: 'サーバーで問題が起きました', en: 'Something went wrong on the server' },
  },
  'setup-needed': {
    status: 503,
    title: { ja: '先に管理者の登録が必要です', en: 'An administrator must be made first' },
  },
  'storage-unavailable': {
    status: 503,
    title: { ja: '今はデータを読み書きできません', en: 'The data cannot be read or written now' },
  },
  'storage-full': { status: 507, title: { ja: '保存できる容量がいっぱいです', en: 'The storage is full' } },
} as const satisfies Record<string, { status: number; title: Localized }>

export type ProblemKind = keyof typeof problemKinds

/** Thrown anywhere below a route to answer with a problem document. */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly kind: ProblemKind
  readonly detail: Localized
  readonly errors: UserError[]
  readonly headers: Record<string, string>
  /** What a program needs of it beyond the words: further members of the document (RFC 9457 §3.2). */
  readonly members: ProblemMembers

  constructor(
    kind: ProblemKind,
    detail: Localized,
    more: {
      errors?: UserError[]
      headers?: Record<string, string>
      members?: ProblemMembers
      cause?: unknown
    } = {},
  ) {
    super(detail.en, { cause: more.cause })
    this.kind = kind
    this.detail = detail
    this.errors = more.errors ?? []
    this.headers = more.headers ?? {}
    this.members = more.members ?? {}
  }
}

/** A request whose parts are wrong: the first fault is the detail, all of them are listed. */
export function invalidRequest(errors: UserError[]): Problem {
  const [first] = errors
  if (!first) throw new RangeError('expected at least one fault')
  return new Problem('invalid-request', first.message, { errors })
}

export const faultOf = (path: string, message: Localized): UserError => ({ path, message, severity: 'error' })
