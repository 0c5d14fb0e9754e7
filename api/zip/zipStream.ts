import { promisify } from 'node:util'
import { crc32, deflateRaw } from 'node:zlib'
import { Zip, type ZipInputFile } from 'fflate'

export type ZipEntry = {
  /** With slashes, in ASCII: what unpacks it may know no other letters. */
  path: string
  bytes: Uint8Array
  /** Pictures and fonts are packed already. */
  store?: boolean
}

const deflated = 8

/** A zip file, entry after entry as they come: no more than one of them is in memory. Packing is done by other threads. */
export function zipStream(entries: AsyncIterable<ZipEntry>, date: Date): ReadableStream<Uint8Array> {
  const iterator = entries[Symbol.asyncIterator]()
  let zip: Zip
  return new ReadableStream<Uint8Array>({
    start(controller) {
      zip = new Zip((error, chunk, final) => {
        if (error) return controller.error(error)
        controller.enqueue(chunk)
        if (final) controller.close()
      })
    },
    async pull() {
      const next = await iterator.next()
      if (next.done) zip.end()
      else await add(zip, next.value, date)
    },
    async cancel() {
      await iterator.return?.()
      zip.terminate()
    },
  })
}

async function add(zip: Zip, { path, bytes, store = false }: ZipEntry, date: Date): Promise<void> {
  const content = new Uint8Array(store ? bytes : await promisify(deflateRaw)(bytes))
  const file: ZipInputFile = {
    filename: path,
    size: bytes.length,
    crc: crc32(bytes),
    compression: store ? 0 : deflated,
    mtime: date,
  }
  zip.add(file)
  if (!file.ondata) throw new Error('zipStream: expected the zip to listen to its new entry')
  file.ondata(null, content, true)
}
