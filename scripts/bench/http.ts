import { Agent, get } from 'node:http'

export type Reply = { status: number; headers: NodeJS.Dict<string | string[]>; body: Buffer; ms: number }

/** One request, timed from its start to its last byte. */
export function request(url: string, agent: Agent, headers: Record<string, string> = {}): Promise<Reply> {
  const started = performance.now()
  return new Promise((resolve, reject) => {
    get(url, { agent, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks),
          ms: performance.now() - started,
        }),
      )
    }).on('error', reject)
  })
}

/** Requests per second over `seconds` with `clients` open connections, each asking for the next address as soon as it can. */
export async function throughput(urls: string[], clients: number, seconds: number): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients })
  const end = performance.now() + seconds * 1000
  let done = 0
  let next = 0
  const client = async (): Promise<void> => {
    while (performance.now() < end) {
      next = (next + 1) % urls.length
      const { status } = await request(urls[next] ?? '', agent, { 'Accept-Encoding': 'gzip' })
      if (status !== 200) throw new Error(`expected 200, got ${status}`)
      done += 1
    }
  }
  const started = performance.now()
  await Promise.all(Array.from({ length: clients }, client))
  agent.destroy()
  return done / ((performance.now() - started) / 1000)
}
