/** The one thread that writes. Requests are answered in the order they came. */
import { parentPort, workerData } from 'node:worker_threads'
import { sendError } from './sentError.ts'
import { asStoreError } from './sqliteErrors.ts'
import { openWriter } from './writer.ts'
import type { WriterCalls, WriterHandlers, WriterOptions, WriterReply, WriterRequest } from './writerCalls.ts'

if (!parentPort) throw new Error('writerThread runs as a worker of the store')
const port = parentPort
const options: WriterOptions = workerData
const reply = (message: WriterReply): void => port.postMessage(message)

function run<Name extends keyof WriterCalls>(
  handlers: WriterHandlers,
  { name, args }: WriterRequest<Name>,
): WriterCalls[Name]['result'] {
  return handlers[name](...args)
}

try {
  const handlers = openWriter(options)
  port.on('message', (request: WriterRequest) => {
    try {
      reply({ number: request.number, done: true, result: run(handlers, request) })
    } catch (error) {
      reply({ number: request.number, done: false, error: sendError(asStoreError(error, options.geodata)) })
    }
    if (request.name === 'close') port.close()
  })
  reply({ number: 0, done: true, result: undefined })
} catch (error) {
  reply({ number: 0, done: false, error: sendError(error) })
  port.close()
}
