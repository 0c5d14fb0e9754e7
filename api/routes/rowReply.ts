import { featureJson } from '#api/http/featureJson.ts'
import { Problem } from '#api/http/problem.ts'
import { unknownFeature } from '#api/http/toProblem.ts'
import type { RowDone, RowEditResult } from '#api/store/rowEdit.ts'
import { refusedWrite } from './refusedWrite.ts'

/** What is refused of an edit, as a problem; undefined where it is done. */
export function refusalOf(dataset: string, result: Exclude<RowEditResult, RowDone>): Problem {
  switch (result.kind) {
    case 'conflict':
      return new Problem('conflict', conflict, {
        members: { fields: result.fields, current: featureJson(result.current) },
      })
    case 'in-bin':
      return new Problem('in-bin', inBin)
    case 'unknown':
      return unknownFeature(dataset, result.uid)
    case 'not-own':
      return new Problem('not-allowed', notOwn)
    case 'refused':
      return refusedWrite(result.why)
    case 'full':
      return new Problem('too-many-rows', full(result.most))
    case 'invalid': {
      const [first] = result.errors
      if (!first) throw new RangeError('expected at least one fault')
      return new Problem('invalid-features', first.message, { errors: result.errors })
    }
  }
}

const conflict = {
  ja: 'あなたが見たあとで、ほかの人が同じ項目を変えています。どちらにするか選んでください。何も上書きしていません。',
  en: 'Somebody else has changed the same since you saw it. Choose which to keep: nothing was overwritten.',
}
const inBin = {
  ja: 'ほかの人がごみ箱に入れました。元に戻してから変更してください。',
  en: 'It was thrown into the bin. Bring it back, then change it.',
}
const notOwn = {
  ja: '変更できるのは自分が加えたものだけです。',
  en: 'You may change only what you have added yourself.',
}
const full = (most: number) => ({
  ja: `一つのスケッチに置けるのは ${most} 件までです。別のスケッチに分けてください。`,
  en: `One sketch takes up to ${most} features. Use another one.`,
})
