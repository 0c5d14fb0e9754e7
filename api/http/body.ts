import * as v from 'valibot'
import type { Localized } from '#geodata/schema/localized.ts'
import { shown } from './parameters.ts'
import { faultOf, invalidRequest, Problem } from './problem.ts'

export type Bytes = { type: string; bytes: Uint8Array<ArrayBuffer> }

/** What a request carries: in which media types, how large at most, and what is made of it. */
export type Body<T> = {
  types: readonly string[]
  /** In bytes. */
  most: number
  schema?: v.GenericSchema
  read: (sent: Bytes) => T
}

export const noBody: Body<undefined> = { types: [], most: 0, read: () => undefined }

/** Bytes of one of `types`, as they came. */
export const bytesBody = (types: readonly [string, ...string[]], most: number): Body<Bytes> => ({
  types,
  most,
  read: (sent) => sent,
})

export const jsonBody = <S extends v.GenericSchema>(schema: S, most = 100_000): Body<v.InferOutput<S>> => ({
  types: ['application/json'],
  most,
  schema,
  read: ({ bytes }) => readJson(schema, bytes),
})

/** Throws a `Problem` for a body that is of another type, too large, or not what it should hold. */
export async function readBody<T>(body: Body<T>, request: Request): Promise<T> {
  if (body.types.length === 0) return body.read({ type: '', bytes: new Uint8Array() })
  const type = request.headers.get('content-type')?.split(';', 1)[0]?.trim().toLowerCase() ?? ''
  if (!body.types.includes(type)) throw unsupportedType(type, body.types)
  return body.read({ type, bytes: await readBytes(request, body.most) })
}

async function readBytes(request: Request, most: number): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get('content-length') ?? 0) > most) throw tooLarge(most)
  const chunks: Uint8Array[] = []
  let length = 0
  // no announced length: counted as it comes, so that nobody fills the memory
  for await (const chunk of request.body ?? []) {
    length += chunk.length
    if (length > most) throw tooLarge(most)
    chunks.push(chunk)
  }
  const bytes = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}

function readJson<S extends v.GenericSchema>(schema: S, bytes: Uint8Array): v.InferOutput<S> {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw invalidRequest([
      faultOf('body', { ja: '本文を JSON として読めません。', en: 'The body cannot be read as JSON.' }),
    ])
  }
  const result = v.safeParse(schema, value)
  if (result.success) return result.output
  throw invalidRequest(
    result.issues.map((issue) => {
      const path = ['body', v.getDotPath(issue)].filter(Boolean).join('.')
      return faultOf(path, unfit(path, issue))
    }),
  )
}

const unfit = (path: string, { expected, received }: v.BaseIssue<unknown>): Localized => ({
  ja: `${shown(path)} の値が正しくありません（必要：${shown(expected ?? '別の値')}、届いた値：${shown(received)}）。`,
  en: `${shown(path)} does not fit: expected ${shown(expected ?? 'something else')}, got ${shown(received)}.`,
})

const tooLarge = (most: number): Problem =>
  new Problem('body-too-large', {
    ja: `ここに一度に送れるのは ${Math.floor(most / 1000)} KB までです。`,
    en: `At most ${Math.floor(most / 1000)} kB may be sent here at once.`,
  })

const unsupportedType = (type: string, types: readonly string[]): Problem =>
  new Problem('unsupported-type', {
    ja: `ここには ${types.join('、')} を送ってください（届いたのは「${shown(type)}」です）。`,
    en: `This takes ${types.join(', ')}; “${shown(type)}” was sent.`,
  })
