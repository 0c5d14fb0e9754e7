import {
  AliasTaken,
  InvalidFeatures,
  InvalidUpdate,
  NotAllowed,
  NotPossible,
  OverLimit,
  StorageFull,
  StoreUnavailable,
  UnknownDataset,
  UnknownMap,
} from '#api/store/storeErrors.ts'
import type { Localized } from '#geodata/schema/localized.ts'
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
  if (error instanceof NotPossible) return new Problem('not-possible', impossible[error.reason])
  if (error instanceof OverLimit) return overLimit(error)
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

const impossible: Record<NotPossible['reason'], Localized> = {
  'last-owner': {
    ja: '地図にはオーナーが一人は必要です。先にほかの人をオーナーにしてください。',
    en: 'A map keeps at least one owner: please make somebody else its owner first.',
  },
  'last-administrator': {
    ja: 'サーバーには管理者が一人は必要です。先にほかの人を管理者にしてください。',
    en: 'The server keeps at least one administrator: please make somebody else one first.',
  },
  'last-leader': {
    ja: 'チームには代表が一人は必要です。先にほかの人を代表にしてください。',
    en: 'A team keeps at least one leader: please make somebody else one first.',
  },
  'email-taken': {
    ja: 'この内容では登録できません。すでにアカウントをお持ちなら、サインインしてください。',
    en: 'No account can be made with this. If you have one already, please sign in.',
  },
}

function overLimit({ limit, most }: OverLimit): Problem {
  const { ja, en } = limitSentence(limit, most)
  return new Problem('over-limit', {
    ja: `${ja}管理者が決めた上限です。`,
    en: `${en} The administrator set this limit.`,
  })
}

function limitSentence(limit: OverLimit['limit'], most: number): Localized {
  const size = `${(most / 1e6).toLocaleString('en-US', { maximumFractionDigits: 1 })} MB`
  const count = most.toLocaleString('en-US')
  switch (limit) {
    case 'picture':
      return { ja: `画像は1枚 ${size} までです。`, en: `A picture may have ${size} at most.` }
    case 'document':
      return { ja: `地図の内容は ${size} までです。`, en: `A map document may have ${size} at most.` }
    case 'map':
      return { ja: `1つの地図に保存できるのは ${size} までです。`, en: `One map may hold ${size} at most.` }
    case 'person':
      return {
        ja: `地図のオーナーが保存できる量（${size}）をこえます。`,
        en: `The map’s owner may store ${size} at most.`,
      }
    case 'rows':
      return {
        ja: `1つのレイヤーに置けるのは ${count} 件までです。`,
        en: `A layer may have ${count} features at most.`,
      }
    case 'maps':
      return {
        ja: `1人がつくれる地図は ${count} 枚までです。`,
        en: `One person may have ${count} maps at most.`,
      }
  }
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

export const unknownSeat = (): Problem =>
  new Problem('unknown-seat', {
    ja: '席が見つかりません。取り消されたか、この地図の席ではありません。',
    en: 'There is no such seat: it was taken away, or is not one of this map.',
  })
