import { Agent } from 'node:http'
import type { Context } from '../context.ts'
import { against, type Entry } from '../entry.ts'
import { request } from '../http.ts'
import { benchDataset } from '../points.ts'
import { median } from '../statistics.ts'

const rounds = 20

/** A page of 1,000 features through HTTP, against PostGIS making the same FeatureCollection. */
export async function itemsPage(context: Context): Promise<Entry[]> {
  const { folder, postgis } = await context.million()
  const app = await context.app(folder)
  const agent = new Agent({ keepAlive: true })
  let next = `${app.url}/ogc/collections/${benchDataset.id}/items?limit=1000&f=json`
  const ours: number[] = []
  const peer: number[] = []
  for (let round = 0; round < rounds; round++) {
    const reply = await request(next, agent, { 'Accept-Encoding': 'identity' })
    ours.push(reply.ms)
    const { features, links } = JSON.parse(reply.body.toString('utf8'))
    if (features.length !== 1000) throw new Error(`expected 1000 features, got ${features.length}`)
    next = links.find(({ rel }: { rel: string }) => rel === 'next').href
    if (postgis) peer.push((await postgis.query(pageSql(round * 1000))).ms)
  }
  agent.destroy()
  return [
    against(
      postgis && median(peer),
      { most: 0.5, peerName: 'PostGIS ST_AsGeoJSON' },
      { name: 'page of 1,000 items', value: median(ours), unit: 'ms' },
    ),
  ]
}

/** Paged by key, as ours is; without counting the matches, which ours sends too. */
const pageSql = (after: number): string => `
  SELECT length(json_build_object('type', 'FeatureCollection', 'features', json_agg(ST_AsGeoJSON(page, 'geom')::json))::text)
  FROM (SELECT fid, uid, name, kind, floor_area, built, in_use, checked_on, note, geom
    FROM points WHERE fid > ${after} ORDER BY fid LIMIT 1000) AS page`
