import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { download } from './download.ts'

const content = Buffer.from(Array.from({ length: 50_000 }, (_, i) => i % 251))
const sha256 = createHash('sha256').update(content).digest('hex')

type Handler = (request: IncomingMessage, response: ServerResponse) => void

let folder: string
let server: Server
let handler: Handler
let requests: IncomingMessage[]

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kyoso-download-'))
  requests = []
  server = createServer((request, response) => {
    requests.push(request)
    handler(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})

afterEach(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  await rm(folder, { recursive: true, force: true })
})

function item(rest: { maxBytes?: number; sha256?: string } = {}) {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('expected a port')
  return {
    url: `http://127.0.0.1:${address.port}/data.zip`,
    path: 'sub/data.zip',
    maxBytes: 100_000,
    ...rest,
  }
}

/** Serves the content with ranges, as the official servers do; breaks off the first answer after `breakAt` bytes. */
function serve({ breakAt, etag = '"one"' }: { breakAt?: number; etag?: string } = {}): Handler {
  let first = true
  return (request, response) => {
    const range = /^bytes=(\d+)-$/.exec(request.headers.range ?? '')
    const from = range && request.headers['if-range'] === etag ? Number(range[1]) : 0
    response.writeHead(from > 0 ? 206 : 200, {
      'content-length': content.length - from,
      etag,
      ...(from > 0 ? { 'content-range': `bytes ${from}-${content.length - 1}/${content.length}` } : {}),
    })
    if (breakAt !== undefined && first) {
      first = false
      response.write(content.subarray(0, breakAt), () => setTimeout(() => response.destroy(), 50))
      return
    }
    response.end(content.subarray(from))
  }
}

const file = (name = 'data.zip') => join(folder, 'sub', name)

describe('download', () => {
  it('stores the file, tells how far it is, and does not fetch a file it has', async () => {
    handler = serve()
    const steps: [number, number | null][] = []
    const first = await download(item({ sha256 }), folder, (done, total) => steps.push([done, total]))
    expect(first).toEqual({ how: 'fetched', bytes: content.length, sha256 })
    expect(await readFile(file())).toEqual(content)
    expect(steps.at(-1)).toEqual([content.length, content.length])
    const again = await download(item({ sha256 }), folder, () => {})
    expect(again.how).toBe('kept')
    expect(requests).toHaveLength(1)
  })

  it('continues where it was broken off', async () => {
    handler = serve({ breakAt: 20_000 })
    await expect(download(item({ sha256 }), folder, () => {})).rejects.toThrow(
      /broken off after 20000 bytes.*run again/,
    )
    expect(existsSync(file())).toBe(false)
    const second = await download(item({ sha256 }), folder, () => {})
    expect(requests[1]?.headers.range).toBe('bytes=20000-')
    expect(second).toEqual({ how: 'resumed', bytes: content.length, sha256 })
    expect(await readFile(file())).toEqual(content)
    expect(existsSync(file('data.zip.part'))).toBe(false)
  })

  it('begins anew when the server has another file by now', async () => {
    handler = serve({ breakAt: 20_000 })
    await expect(download(item(), folder, () => {})).rejects.toThrow(/broken off/)
    handler = serve({ etag: '"two"' })
    const second = await download(item(), folder, () => {})
    expect(second).toEqual({ how: 'fetched', bytes: content.length, sha256 })
  })

  it('refuses a file that is announced as too long, or turns out to be', async () => {
    handler = serve()
    await expect(download(item({ maxBytes: 10_000 }), folder, () => {})).rejects.toThrow(
      /50000 bytes are more than the 10000/,
    )
    handler = (_request, response) => {
      response.write(content)
      response.end()
    }
    await expect(download(item({ maxBytes: 10_000 }), folder, () => {})).rejects.toThrow(
      /more than the 10000 bytes allowed/,
    )
    expect(existsSync(file())).toBe(false)
    expect(existsSync(file('data.zip.part'))).toBe(false)
  })

  it('throws a file with a wrong checksum away and keeps the old one', async () => {
    handler = serve()
    await download(item(), folder, () => {})
    await writeFile(file(), 'an older edition')
    await expect(download(item({ sha256: '0'.repeat(64) }), folder, () => {})).rejects.toThrow(
      /checksum is .* expected 0000/,
    )
    expect(await readFile(file(), 'utf8')).toBe('an older edition')
    expect(existsSync(file('data.zip.part'))).toBe(false)
  })

  it('says what the server answered, and when there is none', async () => {
    handler = (_request, response) => {
      response.writeHead(404)
      response.end()
    }
    await expect(download(item(), folder, () => {})).rejects.toThrow(/answered 404/)
    const gone = item()
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    await expect(download(gone, folder, () => {})).rejects.toThrow(/no answer \(.*ECONNREFUSED/)
    server.listen(0)
  })
})
