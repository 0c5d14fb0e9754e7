import { Worker } from 'node:worker_threads'
import { StoreUnavailable } from '../storeErrors.ts'
import { receiveError } from './sentError.ts'
import type { WriterCalls, WriterOptions, WriterReply } from './writerCalls.ts'

/** The other threads' side of the writer thread. */
export class WriterClient {
  readonly #worker: Worker
  readonly #waiting = new Map<number, (reply: WriterReply) => void>()
  #last = 0

  private constructor(worker: Worker) {
    this.#worker = worker
    worker.on('message', (reply: WriterReply) => {
      this.#waiting.get(reply.number)?.(reply)
      this.#waiting.delete(reply.number)
    })
    worker.on('error', (error) => this.#fail(error))
    worker.on('exit', () => this.#fail(new Error('the writer thread has ended')))
  }

  static async open(options: WriterOptions): Promise<WriterClient> {
    const client = new WriterClient(startWorker(options))
    await client.#answer(0)
    return client
  }

  call<Name extends keyof WriterCalls>(
    name: Name,
    ...args: WriterCalls[Name]['args']
  ): Promise<WriterCalls[Name]['result']> {
    this.#last += 1
    const answer = this.#answer<WriterCalls[Name]['result']>(this.#last)
    this.#worker.postMessage({ number: this.#last, name, args })
    return answer
  }

  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.#worker.once('exit', resolve))
    await this.call('close')
    await ended
  }

  #answer<Result>(number: number): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.#waiting.set(number, (reply) => {
        // The thread answers a call with the result type of that call: `WriterCalls` binds both sides.
        if (reply.done) resolve(reply.result as Result)
        else reject(receiveError(reply.error))
      })
    })
  }

  #fail(cause: unknown): void {
    const sentence = {
      ja: 'データベースへの書き込みが止まりました。サーバーを再起動してください。',
      en: 'Writing to the database has stopped. Please restart the server.',
    }
    const error = new StoreUnavailable(sentence, { cause })
    const sent = { kind: 'StoreUnavailable', sentence, detail: String(error.cause) } as const
    for (const [number, answer] of this.#waiting) answer({ number, done: false, error: sent })
    this.#waiting.clear()
  }
}

/**
 * Built, the thread is the file beside this one. From source (tsx, vitest) it is TypeScript, which a worker reads only after
 * tsx has been registered inside it: on Node 20 it does not inherit that from its parent.
 */
function startWorker(workerData: WriterOptions): Worker {
  if (!import.meta.url.endsWith('.ts')) {
    return new Worker(new URL('./writerThread.js', import.meta.url), { workerData })
  }
  const boot = `import { register } from ${JSON.stringify(import.meta.resolve('tsx/esm/api'))}
register()
await import(${JSON.stringify(new URL('./writerThread.ts', import.meta.url).href)})`
  return new Worker(new URL(`data:text/javascript,${encodeURIComponent(boot)}`), {
    workerData,
    execArgv: [],
  })
}
