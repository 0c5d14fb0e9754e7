import { parentPort } from 'node:worker_threads'
import type { Calls, Handlers, Reply, Request } from './calls.ts'
import { sendError } from './sentError.ts'

export type Served<Protocol extends Calls<Protocol>> = {
  handlers: Handlers<Protocol>
  /** What to make of an error before it is sent. */
  explain: (error: unknown) => unknown
  close: () => void
}

/** The thread's side: opens, then answers calls in the order they came until it is told to end. */
export async function serveCalls<Protocol extends Calls<Protocol>>(
  open: () => Served<Protocol>,
): Promise<void> {
  if (!parentPort) throw new Error('expected to run as a worker of the store')
  const port = parentPort
  const reply = (message: Reply<Protocol>): void => port.postMessage(message, buffersOf(message))
  let served: Served<Protocol>
  try {
    served = open()
    reply({ number: 0, done: true, result: undefined })
  } catch (error) {
    reply({ number: 0, done: false, error: sendError(error) })
    port.close()
    return
  }
  const { handlers, explain, close } = served
  let previous: Promise<void> = Promise.resolve()
  port.on('message', (request: Request<Protocol> | 'end') => {
    previous = previous.then(async () => {
      if (request === 'end') {
        close()
        port.close()
        return
      }
      try {
        reply({ number: request.number, done: true, result: await run(handlers, request) })
      } catch (error) {
        reply({ number: request.number, done: false, error: sendError(explain(error)) })
      }
    })
  })
}

const run = <Protocol extends Calls<Protocol>, Name extends keyof Protocol>(
  handlers: Handlers<Protocol>,
  { name, args }: Request<Protocol, Name>,
) => handlers[name](...args)

/** Memory of typed arrays is handed over, not copied. */
function buffersOf(value: unknown, depth = 4): ArrayBuffer[] {
  if (value instanceof ArrayBuffer) return [value]
  // A Buffer may be a piece of memory that others use, too.
  if (Buffer.isBuffer(value)) return []
  if (ArrayBuffer.isView(value)) return value.buffer instanceof ArrayBuffer ? [value.buffer] : []
  if (typeof value !== 'object' || value === null || depth === 0) return []
  return [...new Set(Object.values(value).flatMap((part) => buffersOf(part, depth - 1)))]
}
