/** The one thread that writes. */
import { workerData } from 'node:worker_threads'
import { serveCalls } from './thread/serveCalls.ts'
import { openWriter } from './writer.ts'
import type { WriterCalls, WriterOptions } from './writerCalls.ts'

const options: WriterOptions = workerData
await serveCalls<WriterCalls>(() => openWriter(options))
