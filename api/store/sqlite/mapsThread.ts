/** The thread that writes maps, so that a long load of geodata does not hold up anybody's edit. */
import { workerData } from 'node:worker_threads'
import type { MapCalls, MapWriterOptions } from './maps/mapCalls.ts'
import { openMapWriter } from './maps/openMapWriter.ts'
import { serveCalls } from './thread/serveCalls.ts'

const options: MapWriterOptions = workerData
await serveCalls<MapCalls>(() => openMapWriter(options))
