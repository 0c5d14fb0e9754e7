import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { VectorTile } from '@mapbox/vector-tile'
import { PbfReader } from 'pbf'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { datasetSummary } from '#api/http/schemas/dataset.ts'
import { featureCollection } from '#api/http/schemas/feature.ts'
import { openTestApp } from '#api/testing/testApp.ts'
import { uidOf } from '#api/testing/testData.ts'
import { tileAt } from '#geodata/geometry/tileGrid.ts'
import { heaviestTile } from './tileSource.ts'

let server: Awaited<ReturnType<typeof openTestApp>>
beforeAll(async () => {
  server = await openTestApp()
})
afterAll(() => server.close())

async function layer(path: string, name: string) {
  const response = await server.get(path)
  expect(response.headers.get('content-type')).toBe('application/vnd.mapbox-vector-tile')
  return new VectorTile(new PbfReader(new Uint8Array(await response.arrayBuffer()))).layers[name]
}

test('every located feature is in the tile of the world, with its fid and its visible fields', async () => {
  const schools = await layer('/tiles/schools/0/0/0.mvt', 'schools')
  expect(schools?.length).toBe(24)
  const first = schools?.feature(0)
  const { features } = await server.read('/api/datasets/schools/features?limit=1', featureCollection)
  expect(first?.id).toBe(features[0]?.properties.fid)
  expect({ ...first?.properties }).toMatchObject({
    name: '第0小学校',
    state: 'closed',
    storeys: 1,
    has_gym: true,
  })
  expect(first?.properties).not.toHaveProperty('record_no')
})

test('over all tiles of a zoom, every feature is met', async () => {
  const seen = new Set<number>()
  const { features } = await server.read('/api/datasets/schools/features', featureCollection)
  const tiles = features.flatMap(({ geometry }) => {
    if (geometry?.type !== 'Point') return []
    const [lon = 0, lat = 0] = geometry.coordinates
    const { z, x, y } = tileAt(lon, lat, 12)
    return [`/tiles/schools/${z}/${x}/${y}.mvt`]
  })
  for (const tile of new Set(tiles)) {
    const found = await layer(tile, 'schools')
    for (let i = 0; i < (found?.length ?? 0); i++) seen.add(found?.feature(i).id ?? -1)
  }
  expect(seen.size).toBe(24)
})

test('lines are thinned far out and whole at zoom 14', async () => {
  const vertices = async (path: string) =>
    (await layer(path, 'roads'))?.feature(0).loadGeometry().flat().length ?? 0
  expect(await vertices('/tiles/roads/6/55/25.mvt')).toBeLessThan(10)
  const { x, y } = tileAt(131.1, 34.4, 14)
  expect(await vertices(`/tiles/roads/14/${x}/${y}.mvt`)).toBeGreaterThan(10)
})

test('a hole stays a hole', async () => {
  const rings = (await layer('/tiles/districts/8/221/101.mvt', 'districts'))
    ?.feature(0)
    .toGeoJSON(221, 101, 8).geometry
  expect(rings?.type).toBe('Polygon')
  expect(rings?.type === 'Polygon' && rings.coordinates.length).toBe(2)
})

test('an empty tile is 204, also for a dataset without positions', async () => {
  for (const path of ['/tiles/schools/10/0/0.mvt', '/tiles/plans/0/0/0.mvt']) {
    const response = await server.get(path)
    expect([path, response.status, await response.text()]).toEqual([path, 204, ''])
    expect(response.headers.get('etag')).toBeTruthy()
  }
})

describe('the same tile', () => {
  const path = '/tiles/schools/0/0/0.mvt'

  test('packed as the client takes it', async () => {
    const plain = Buffer.from(await (await server.get(path)).arrayBuffer())
    for (const [accept, encoding, unpack] of [
      ['gzip, deflate', 'gzip', gunzipSync],
      ['gzip, deflate, br', 'br', brotliDecompressSync],
    ] as const) {
      const response = await server.get(path, { 'Accept-Encoding': accept })
      expect(response.headers.get('content-encoding')).toBe(encoding)
      expect(response.headers.get('vary')).toContain('Accept-Encoding')
      expect(unpack(Buffer.from(await response.arrayBuffer()))).toEqual(plain)
    }
  })

  test('is not sent again until the dataset changes', async () => {
    const tag = (await server.get(path)).headers.get('etag') ?? ''
    expect((await server.get(path, { 'If-None-Match': tag })).status).toBe(304)
    await server.store.write({ kind: 'system' }, 'schools', 'test', [
      { kind: 'update', uid: uidOf(1, 1), version: 1, properties: { name: '新しい名前' } },
    ])
    const after = await server.get(path, { 'If-None-Match': tag })
    expect(after.status).toBe(200)
    const bytes = new Uint8Array(await after.arrayBuffer())
    expect(new TextDecoder().decode(bytes)).toContain('新しい名前')
  })
})

test('TileJSON names its tiles by revision, and only those may be kept for long', async () => {
  const document = await server.json('/tiles/schools/tilejson.json?lang=en')
  const { revision } = await server.read('/api/datasets/schools', datasetSummary)
  expect(document).toMatchObject({
    tilejson: '3.0.0',
    name: 'Test: schools',
    // Clients show this as HTML.
    attribution: '試験 &lt;b&gt;&amp;&lt;/b&gt; Test',
    tiles: [`http://localhost/tiles/schools/{z}/{x}/{y}.mvt?v=${revision}`],
    minzoom: 0,
    maxzoom: 14,
    vector_layers: [
      { id: 'schools', fields: { storeys: 'Storeys (Number)', has_gym: 'Gymnasium (Boolean)' } },
    ],
  })
  const kept = async (version: number) =>
    (await server.get(`/tiles/schools/0/0/0.mvt?v=${version}`)).headers.get('cache-control')
  expect(await kept(revision)).toContain('immutable')
  expect(await kept(revision + 1)).not.toContain('immutable')
})

test('a crowded tile is thinned to what may be sent, evenly and always alike', {
  timeout: 120_000,
}, async () => {
  const { title, description, fields, sources } = await server.read('/api/datasets/schools', datasetSummary)
  const viewer = { kind: 'system' } as const
  await server.store.createDataset(viewer, {
    id: 'crowd',
    theme: 'venue',
    title,
    description,
    geometry: 'point',
    fields,
    titleField: 'name',
    licence: 'CC0',
    credit: '',
    sources,
    audience: 'public',
  })
  const count = 60_000
  await server.store.load(
    viewer,
    'crowd',
    'test',
    Array.from({ length: count }, (_, i) => ({
      uid: uidOf(9, i),
      geometry: {
        type: 'Point' as const,
        coordinates: [131 + (i % 245) / 245, 34 + Math.floor(i / 245) / 245],
      },
      properties: { name: `施設${(i * 7919) % 100_003}`, floor_area: Math.sin(i) * 1e6 },
    })),
  )
  const response = await server.get('/tiles/crowd/5/27/12.mvt', { 'Accept-Encoding': 'gzip' })
  const packed = Buffer.from(await response.arrayBuffer())
  expect(packed.length).toBeLessThanOrEqual(heaviestTile)
  const points = new VectorTile(new PbfReader(gunzipSync(packed))).layers.crowd
  const [kept, quarters] = [points?.length ?? 0, [0, 0, 0, 0]]
  for (let i = 0; i < kept; i++) {
    const geometry = points?.feature(i).toGeoJSON(27, 12, 5).geometry
    if (geometry?.type !== 'Point') throw new Error('expected a point')
    const [lon = 0, lat = 0] = geometry.coordinates
    const quarter = (lon > 131.5 ? 1 : 0) + (lat > 34.5 ? 2 : 0)
    quarters[quarter] = (quarters[quarter] ?? 0) + 1
  }
  expect(kept).toBeGreaterThan(3000)
  for (const quarter of quarters) expect(quarter / kept).toBeCloseTo(0.25, 1)
})
