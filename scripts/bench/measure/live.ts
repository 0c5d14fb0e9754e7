import { readFileSync } from 'node:fs'
import { type ChildServer, runProgram } from '../child.ts'
import type { Context } from '../context.ts'
import { against, atMost, type Entry } from '../entry.ts'
import type { LiveResult } from '../programs/liveEditors.ts'
import { percentile } from '../statistics.ts'
import { liveKills } from './liveKills.ts'
import { newMap } from './newMap.ts'

const seconds = 5

/** Many editors on one map, one edit a second each, over loopback; and what a server loses that is killed while they edit. */
export async function live(context: Context): Promise<Entry[]> {
  const entries: Entry[] = []
  for (const editors of [400, 800]) {
    const server = await context.server('liveServer', [await context.folder()])
    const { result, cpu } = await edited(server, editors)
    await server.stop()
    const name = `${editors} editors`
    entries.push(atMost(0, { name: `${name}, edits not delivered`, value: result.missing, unit: 'edits' }))
    if (editors > 400) continue
    entries.push(
      atMost(25, { name: `${name}, one to another p95`, value: percentile(result.waits, 0.95), unit: 'ms' }),
      // its server is not among our packages, and needs a newer Node
      against(
        undefined,
        { most: 0.5, peerName: 'Hocuspocus' },
        { name: `${name}, processor`, value: cpu, unit: '%' },
      ),
    )
  }
  entries.push(
    atMost(0, {
      name: 'acknowledged edits lost, 20 kills',
      value: await liveKills(context, 20),
      unit: 'edits',
    }),
  )
  return entries
}

async function edited(server: ChildServer, editors: number): Promise<{ result: LiveResult; cpu: number }> {
  const map = await newMap(server.url)
  const [before, started] = [processorMs(server.pid), performance.now()]
  const args = [new URL(server.url).host, map, String(editors), String(seconds)]
  const result = await runProgram<LiveResult>('liveEditors', args)
  const cpu = (100 * (processorMs(server.pid) - before)) / (performance.now() - started)
  return { result, cpu }
}

/** Processor time of a process and its threads, of all cores; Linux counts it in hundredths of a second. */
function processorMs(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return 10 * (Number(fields[11]) + Number(fields[12]))
}
