import {
  AliasTaken,
  InvalidFeatures,
  InvalidUpdate,
  NotAllowed,
  StorageFull,
  StoreUnavailable,
  UnknownDataset,
  UnknownMap,
} from '#api/store/storeErrors.ts'
import { Problem } from './problem.ts'

/** What is told to the outside about anything that was thrown. Nothing of an unexpected error's text or stack gets out. */
export function toProblem(error: unknown, requestId: string): Problem {
  if (error instanceof Problem) return error
  if (error instanceof UnknownDataset) return unknownDataset(error.id)
  if (error instanceof NotAllowed) {
    return new Problem('not-allowed', {
      ja: '見ることはできますが、変更する権限がありません。',
      en: 'You may see this but not change it.',
    })
  }
  if (error instanceof UnknownMap) return unknownMap(error.id)
  if (error instanceof AliasTaken) {
    return new Problem('alias-taken', {
      ja: `アドレス「${error.alias}」は別の地図が使っています。ほかの名前にしてください。`,
      en: `The address “${error.alias}” is another map’s. Please choose a different one.`,
    })
  }
  if (error instanceof InvalidUpdate) return invalidDocument(error)
  if (error instanceof InvalidFeatures) {
    const [first] = error.errors
    const none = { ja: '地物の内容に誤りがあります。', en: 'The features have mistakes.' }
    return new Problem('invalid-features', first?.message ?? none, { errors: error.errors })
  }
  if (error instanceof StorageFull) {
    return new Problem('storage-full', {
      ja: '保存できる容量がいっぱいのため、何も書き込みませんでした。読むことは続けられます。',
      en: 'There is no room left, so nothing was written. Reading goes on.',
    })
  }
  if (error instanceof StoreUnavailable) return new Problem('storage-unavailable', error.sentence)
  return new Problem('internal-error', {
    ja: `サーバーで思わぬ問題が起きました。管理者に番号 ${requestId} を伝えてください。`,
    en: `Something unexpected happened on the server. Please give its keeper this number: ${requestId}`,
  })
}

function invalidDocument({ reason }: InvalidUpdate): Problem {
  return new Problem(
    'invalid-document',
    reason === 'too-large'
      ? {
          ja: '地図のデータが大きすぎます（10 MB まで）。',
          en: 'The map document is too large (10 MB at most).',
        }
      : { ja: '地図のデータとして読めません。', en: 'This cannot be read as a map document.' },
  )
}

const unknownMap = (id: string): Problem =>
  new Problem('unknown-map', {
    ja: `地図「${id}」は見つかりません。削除されたか、見る権限がありません。`,
    en: `There is no map “${id}”: it may have been deleted, or is not shared with you.`,
  })

export const unknownDataset = (id: string): Problem =>
  new Problem('unknown-dataset', {
    ja: `データセット「${id}」は見つかりません。/api/datasets に一覧があります。`,
    en: `There is no dataset “${id}”. /api/datasets lists them.`,
  })

export const unknownFeature = (dataset: string, uid: string): Problem =>
  new Problem('unknown-feature', {
    ja: `データセット「${dataset}」に地物「${uid}」は見つかりません。`,
    en: `There is no feature “${uid}” in the dataset “${dataset}”.`,
  })
