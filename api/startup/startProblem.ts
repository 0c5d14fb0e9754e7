import { StoreUnavailable } from '#api/store/storeErrors.ts'
import type { Localized } from '#geodata/schema/localized.ts'

/** Why the server cannot start, in one sentence for the person who started it. */
export class StartProblem extends Error {
  override readonly name = 'StartProblem'
  readonly sentence: Localized
  constructor(sentence: Localized) {
    super(sentence.en)
    this.sentence = sentence
  }
}

/** The sentence for an error at the start; undefined when it is one that nobody foresaw. */
export function startSentence(
  error: unknown,
  { host, port }: { host: string; port: number },
): Localized | undefined {
  if (error instanceof StartProblem || error instanceof StoreUnavailable) return error.sentence
  switch (codeOf(error)) {
    case 'EADDRINUSE':
      return {
        ja: `ポート ${port} はほかのプログラムが使っています。PORT=8788 のように別の番号を指定してください。`,
        en: `Port ${port} is in use by another program. Choose another one, for example PORT=8788.`,
      }
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return {
        ja: `HOST に指定された ${host} は、このコンピューターのアドレスではありません。`,
        en: `${host}, given as HOST, is not an address of this computer.`,
      }
    case 'EACCES':
      return {
        ja: `ポート ${port} を開く権限がありません。1024 以上の番号を PORT に指定してください。`,
        en: `Port ${port} may not be opened. Choose a PORT from 1024 up.`,
      }
    default:
      return undefined
  }
}

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
