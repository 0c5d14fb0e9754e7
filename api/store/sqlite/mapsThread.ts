/** The thread that writes maps and accounts, so that a long load of geodata does not hold up anybody's edit. */
import { workerData } from 'node:worker_threads'
import type { AccountsCalls } from './accounts/accountsCalls.ts'
import type { MapWriterOptions } from './maps/mapCalls.ts'
import { openMapWriter } from './maps/openMapWriter.ts'
import { serveCalls } from './thread/serveCalls.ts'

const options: MapWriterOptions = workerData
await serveCalls<AccountsCalls>(() => openMapWriter(options))
