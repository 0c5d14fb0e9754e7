import {
  InvalidFeatures,
  NotAllowed,
  StorageFull,
  StoreUnavailable,
  UnknownDataset,
} from '#api/store/storeErrors.ts'
import { Problem } from './problem.ts'

/** What is told to the outside about anything that was thrown. Nothing of an unexpected error's text or stack gets out. */
export function toProblem(error: unknown, requestId: string): Problem {
  if (error instanceof Problem) return error
  if (error instanceof UnknownDataset) return unknownDataset(error.id)
  if (error instanceof NotAllowed) {
    return new Problem('not-allowed', {
      ja: 'このデータセットは見ることはできますが、変更はできません。',
      en: 'You may see this dataset but not change it.',
    })
  }
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
