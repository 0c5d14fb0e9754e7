import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'

export type DownloadItem = { url: string; path: string; maxBytes: number; sha256?: string }

export type Downloaded = { how: 'kept' | 'fetched' | 'resumed'; bytes: number; sha256: string }

/** `total` is null while the server does not say how long the file is. */
export type Progress = (done: number, total: number | null) => void

const stallMilliseconds = 60_000

/**
 * Fetches a file into `folder`. What arrived before an interruption stays in `<path>.part` and is continued when the server says
 * that it still has the same file; a finished file with the right checksum is not fetched again. Throws a sentence a person can
 * act on.
 */
export async function download(item: DownloadItem, folder: string, progress: Progress): Promise<Downloaded> {
  const target = join(folder, item.path)
  const kept = item.sha256 === undefined ? null : await checksum(target)
  if (kept !== null && kept === item.sha256) return { how: 'kept', bytes: await size(target), sha256: kept }
  await mkdir(dirname(target), { recursive: true })
  const part = partOf(target)
  const resumed = await receive(item, part, progress)
  const sha256 = await checksum(part.file)
  if (sha256 === null) throw new Error(`${item.url}: nothing arrived`)
  if (item.sha256 !== undefined && sha256 !== item.sha256) {
    await discard(part)
    throw new Error(`${item.url}: checksum is ${sha256}, expected ${item.sha256}; the file was thrown away`)
  }
  await rename(part.file, target)
  await rm(part.tag, { force: true })
  return { how: resumed ? 'resumed' : 'fetched', bytes: await size(target), sha256 }
}

type Part = { file: string; tag: string }

const partOf = (target: string): Part => ({ file: `${target}.part`, tag: `${target}.part.etag` })

/** Says whether it continued an earlier part. */
async function receive(item: DownloadItem, part: Part, progress: Progress): Promise<boolean> {
  const watch = stallWatch()
  try {
    const begun = await size(part.file)
    const tag = await readFile(part.tag, 'utf8').catch(() => null)
    const response = await request(item, begun > 0 && tag ? { begun, tag } : null, watch.signal)
    const continues = response.status === 206 && startsAt(response, begun)
    if (!continues && response.status !== 200) {
      await discard(part)
      throw new Error(`${item.url}: the server answered ${response.status} ${response.statusText}`)
    }
    const from = continues ? begun : 0
    const total = announcedSize(response, from)
    if (total !== null && total > item.maxBytes) {
      await response.body?.cancel()
      await discard(part)
      throw new Error(`${item.url}: ${total} bytes are more than the ${item.maxBytes} allowed`)
    }
    await keepTag(response, part)
    await store(item, response, part, from, (done) => {
      watch.beat()
      progress(done, total)
    })
    return continues
  } finally {
    watch.stop()
  }
}

/** Aborts when there was no beat for a minute, however long the whole takes. */
function stallWatch() {
  const controller = new AbortController()
  const timer = setTimeout(() => controller.abort(new Error('no data for a minute')), stallMilliseconds)
  return { signal: controller.signal, beat: () => timer.refresh(), stop: () => clearTimeout(timer) }
}

async function request(
  item: DownloadItem,
  resume: { begun: number; tag: string } | null,
  signal: AbortSignal,
): Promise<Response> {
  const headers: Record<string, string> = resume
    ? { range: `bytes=${resume.begun}-`, 'if-range': resume.tag }
    : {}
  try {
    return await fetch(item.url, { headers, signal })
  } catch (error) {
    throw new Error(`${item.url}: no answer (${reason(error)})`, { cause: error })
  }
}

function announcedSize(response: Response, from: number): number | null {
  const length = response.headers.get('content-length')
  return length === null || response.headers.has('content-encoding') ? null : from + Number(length)
}

/** Only a strong tag proves, later, that the rest belongs to this part. */
async function keepTag(response: Response, part: Part): Promise<void> {
  const tag = response.headers.get('etag')
  if (tag && !tag.startsWith('W/')) await writeFile(part.tag, tag)
  else await rm(part.tag, { force: true })
}

async function store(
  item: DownloadItem,
  { body }: Response,
  part: Part,
  from: number,
  progress: (done: number) => void,
): Promise<void> {
  if (!body) throw new Error(`${item.url}: the answer has no content`)
  let done = from
  async function* upToLimit(stream: ReadableStream<Uint8Array>) {
    const reader = stream.getReader()
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      done += read.value.byteLength
      if (done > item.maxBytes) return reader.cancel()
      progress(done)
      yield read.value
    }
  }
  try {
    await pipeline(upToLimit(body), createWriteStream(part.file, { flags: from > 0 ? 'a' : 'w' }))
  } catch (error) {
    throw new Error(`${item.url}: broken off after ${done} bytes (${reason(error)}); run again to continue`, {
      cause: error,
    })
  }
  if (done > item.maxBytes) {
    await discard(part)
    throw new Error(`${item.url}: more than the ${item.maxBytes} bytes allowed; the file was thrown away`)
  }
}

const startsAt = (response: Response, begun: number) =>
  response.headers.get('content-range')?.startsWith(`bytes ${begun}-`) ?? false

async function discard({ file, tag }: Part): Promise<void> {
  await rm(file, { force: true })
  await rm(tag, { force: true })
}

const size = (path: string): Promise<number> =>
  stat(path).then(
    (found) => found.size,
    () => 0,
  )

async function checksum(path: string): Promise<string | null> {
  const hash = createHash('sha256')
  try {
    await pipeline(createReadStream(path), hash)
  } catch {
    return null
  }
  return hash.digest('hex')
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? error.cause.message : error.message
}
