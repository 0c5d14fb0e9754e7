import { Worker } from 'node:worker_threads'
import type { StoreUnavailable } from '../../storeErrors.ts'
import type { Calls, Reply } from './calls.ts'
import { receiveError } from './sentError.ts'

/** The other threads' side of a thread of the store. */
export class ThreadClient<Protocol extends Calls<Protocol>> {
  readonly #worker: Worker
  readonly #waiting = new Map<number, (reply: Reply<Protocol>) => void>()
  #last = 0
  #ended = false

  private constructor(worker: Worker) {
    this.#worker = worker
    worker.on('message', (reply: Reply<Protocol>) => {
      this.#waiting.get(reply.number)?.(reply)
      this.#waiting.delete(reply.number)
    })
    worker.on('error', (error) => this.#fail(error.message))
    worker.on('exit', () => {
      this.#ended = true
      this.#fail('the thread has ended')
    })
  }

  /** `entry` is the name of a file beside the caller, without its end. */
  static async start<Protocol extends Calls<Protocol>>(
    entry: ThreadEntry,
    options: object,
  ): Promise<ThreadClient<Protocol>> {
    const client = new ThreadClient<Protocol>(startWorker(entry, options))
    await client.#answer(0)
    return client
  }

  call<Name extends keyof Protocol>(
    name: Name,
    ...args: Protocol[Name]['args']
  ): Promise<Protocol[Name]['result']> {
    this.#last += 1
    const answer = this.#answer<Name>(this.#last)
    if (this.#ended) this.#fail('the thread has ended')
    else this.#worker.postMessage({ number: this.#last, name, args })
    return answer
  }

  /** Resolves when what was asked before is done and the thread has ended. */
  async end(): Promise<void> {
    if (this.#ended) return
    const ended = new Promise((resolve) => this.#worker.once('exit', resolve))
    this.#worker.postMessage('end')
    await ended
  }

  #answer<Name extends keyof Protocol>(number: number): Promise<Protocol[Name]['result']> {
    return new Promise((resolve, reject) => {
      this.#waiting.set(number, (reply) => {
        if (reply.done) resolve(reply.result)
        else reject(receiveError(reply.error))
      })
    })
  }

  #fail(detail: string): void {
    const error = { kind: 'StoreUnavailable', sentence: stopped, detail } as const
    for (const [number, answer] of this.#waiting) answer({ number, done: false, error })
    this.#waiting.clear()
  }
}

const stopped: StoreUnavailable['sentence'] = {
  ja: 'データベースの処理が止まりました。サーバーを再起動してください。',
  en: 'The database has stopped working. Please restart the server.',
}

export type ThreadEntry = 'writerThread' | 'readerThread' | 'mapsThread'

/**
 * Built, the threads are files beside this one (`writerThread.js`). From source (tsx, vitest) they are TypeScript one folder up,
 * which a worker reads only after tsx has been registered inside it: on Node 20 it does not inherit that from its parent.
 */
function startWorker(entry: ThreadEntry, workerData: object): Worker {
  if (!import.meta.url.endsWith('.ts')) {
    return new Worker(new URL(`./${entry}.js`, import.meta.url), { workerData })
  }
  const boot = `import { register } from ${JSON.stringify(import.meta.resolve('tsx/esm/api'))}
register()
await import(${JSON.stringify(new URL(`../${entry}.ts`, import.meta.url).href)})`
  return new Worker(new URL(`data:text/javascript,${encodeURIComponent(boot)}`), {
    workerData,
    execArgv: [],
  })
}
