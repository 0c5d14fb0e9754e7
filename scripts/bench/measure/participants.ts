import { type ChildServer, runProgram } from '../child.ts'
import type { Context } from '../context.ts'
import { atMost, type Entry, told } from '../entry.ts'
import type { CrowdResult } from '../programs/participants.ts'
import { percentile } from '../statistics.ts'
import { newMap } from './newMap.ts'

const dataset = 'sketch_benchbench00'

/** A hall of people who join by code and add rows and photos; then the same on bad lines, with a server that is killed twice. */
export async function participants(context: Context): Promise<Entry[]> {
  return [
    ...(await crowd(context, { name: 'participants', failing: 0, kills: 0 })),
    ...(await crowd(context, { name: 'participants, 30 % failing, 2 kills', failing: 0.3, kills: 2 })),
  ]
}

type Weather = { name: string; failing: number; kills: number }

async function crowd(context: Context, { name, failing, kills }: Weather): Promise<Entry[]> {
  const { people, seconds } = context.crowd
  const folder = await context.folder()
  const first = await context.server('workshopServer', [folder, '0'])
  const { map, code } = await openRoom(first.url)
  const args = [first.url, map, dataset, code, people, seconds, failing].map(String)
  const running = runProgram<CrowdResult>('participants', args)
  const server = await killed(context, first, folder, kills, seconds)
  const result = await running
  await server.stop()
  const title = `${people} ${name}`
  const wait = { name: `${title}, phone to projector p95`, value: percentile(result.waits, 0.95), unit: 'ms' }
  return [
    told({ name: `${title}, rows added`, value: result.rows, unit: 'rows' }),
    told({ name: `${title}, photos added`, value: result.photos, unit: 'photos' }),
    told({ name: `${title}, joining p95`, value: percentile(result.joins, 0.95), unit: 'ms' }),
    atMost(1000, wait),
    atMost(0, { name: `${title}, rows lost`, value: result.lostRows, unit: 'rows' }),
    atMost(0, { name: `${title}, rows doubled`, value: result.doubledRows, unit: 'rows' }),
    atMost(0, { name: `${title}, photos lost`, value: result.lostPhotos, unit: 'photos' }),
    atMost(0, { name: `${title}, rows never on the wall`, value: result.unseen, unit: 'rows' }),
  ]
}

/** Kills a server at even times while people work, and starts it again on the same port; answers the last. */
async function killed(
  context: Context,
  first: ChildServer,
  folder: string,
  kills: number,
  seconds: number,
): Promise<ChildServer> {
  let server = first
  const { port } = new URL(first.url)
  for (let done = 0; done < kills; done += 1) {
    await new Promise((resolve) => setTimeout(resolve, (seconds * 1000) / (kills + 1)))
    await server.kill()
    server = await context.server('workshopServer', [folder, port])
  }
  return server
}

async function openRoom(url: string): Promise<{ map: string; code: string }> {
  const map = await newMap(url)
  const put = async (path: string, body: unknown): Promise<Response> => {
    const headers = { 'Content-Type': 'application/json' }
    const response = await fetch(`${url}/api/maps/${map}/${path}`, {
      method: 'PUT',
      headers,
      body: JSON.stringify(body),
    })
    if (!response.ok)
      throw new Error(`expected ${path} to be taken: ${response.status} ${await response.text()}`)
    return response
  }
  const words = (text: string) => ({ ja: text, en: text })
  const form = [
    { name: 'field_name', input: 'text', title: words('名前') },
    { name: 'field_photos', input: 'photos', title: words('写真') },
  ]
  await put(`sketches/${dataset}`, { title: words('みつけたもの'), form })
  const layers = [{ dataset, rights: 'editOwn', approval: false }]
  await put('workshop', { title: '', rehearsal: false, layers, phases: [] })
  const { code }: { code: string } = await (await put('workshop/open', { open: true })).json()
  return { map, code }
}
