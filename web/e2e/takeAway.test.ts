import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { defaultStyle } from '#geodata/cartography/defaultStyle.ts'
import { writeMapDoc } from '#geodata/mapDocument/mapDoc.ts'
import type { FeatureCollectionJson, FeatureJson } from '#geodata/schema/feature.ts'
import { emptyMap } from '#geodata/schema/map/emptyMap.ts'
import type { MapDocument } from '#geodata/schema/map/mapDocument.ts'
import { plainLayer } from '#geodata/schema/map/plainLayer.ts'
import { waitForMapIdle } from './harness.ts'
import { soon } from './soon.ts'
import { useHarness } from './useHarness.ts'

const harness = useHarness()

const uid = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
const map = uid(1)
const scale = 100_000
/** Of dots that nothing else on a map has. */
const [magenta, green] = ['#ff00ff', '#00ff00']

let folder: string
let stations: [FeatureJson, FeatureJson]
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kyoso-usb-'))
  const { features } = await harness().api<FeatureCollectionJson>('/api/datasets/stations/features?limit=500')
  const named = (name: string): FeatureJson => {
    const found = features.find(({ properties }) => properties.name === name)
    if (!found) throw new Error(`expected a station ${name}`)
    return found
  }
  stations = [named('東萩駅'), named('玉江駅')]
  await makeMap()
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const positionOf = ({ geometry }: FeatureJson): [number, number] => {
  const [lon, lat] = geometry?.type === 'Point' ? geometry.coordinates : []
  if (lon === undefined || lat === undefined) throw new Error('expected a station with a position')
  return [lon, lat]
}

/** Two stations as two dots, a picture, a story of two pages. */
const mapOfTwo = (): MapDocument => {
  const [lon, lat] = positionOf(stations[0])
  const style = defaultStyle({ id: 'stations', theme: 'transport-stop', geometry: 'point' })
  const camera = { lon, lat, zoom: 12, bearing: 0, pitch: 0 }
  const page = { layers: null, moment: null, transition: 'jump' } as const
  return {
    ...emptyMap('持ち出す地図'),
    scene: { basemap: 'kyoso', camera, bounds: null },
    layers: stations.map(({ properties }, index) =>
      plainLayer({
        id: uid(10 + index),
        order: `a${index}`,
        kind: 'dataset',
        source: 'stations',
        style: uid(20 + index),
        filter: [{ field: 'name', operator: '=', value: String(properties.name) }],
      }),
    ),
    styles: [magenta, green].map((paint, index) => ({
      ...style,
      id: uid(20 + index),
      order: `a${index}`,
      title: '',
      mark: 'symbol',
      color: { by: 'one', paint },
      size: { by: 'one', pixels: 18 },
      label: { ...style.label, on: false },
    })),
    pages: [
      { ...page, id: uid(30), order: 'a0', title: '駅のまわり', camera },
      { ...page, id: uid(31), order: 'a1', title: 'もっと近くで', camera: { ...camera, zoom: 14 } },
    ],
    storyBlocks: [
      {
        id: uid(40),
        order: 'a0',
        page: uid(30),
        kind: 'image',
        settings: { asset: uid(2), alt: '駅舎', caption: '駅舎の写真' },
      },
      {
        id: uid(41),
        order: 'a0',
        page: uid(31),
        kind: 'text',
        settings: { text: '町の入口です。'.repeat(60) },
      },
    ],
  }
}

const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

const makeMap = async (): Promise<void> => {
  const doc = new Y.Doc()
  writeMapDoc(doc, mapOfTwo())
  const put = async (path: string, type: string, body: BodyInit): Promise<void> => {
    const answer = await fetch(`${harness().server.url}/api/maps/${map}${path}`, {
      method: 'PUT',
      headers: { 'Content-Type': type },
      body,
    })
    expect([path, answer.ok]).toEqual([path, true])
  }
  await put('', 'application/octet-stream', new Uint8Array(Y.encodeStateAsUpdate(doc)))
  await put(`/assets/${uid(2)}`, 'image/png', picture)
  await put('/publication', 'application/json', JSON.stringify({ alias: 'mochidashi', access: 'link' }))
}

/** Unpacks the folder as whoever got it would, and answers where its page lies. */
const unpacked = async (): Promise<string> => {
  const zip = await fetch(`${harness().server.url}/api/maps/${map}/publications/1/folder`)
  for (const [path, bytes] of Object.entries(unzipSync(new Uint8Array(await zip.arrayBuffer())))) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), bytes)
  }
  return join(folder, 'kyoso-map-mochidashi')
}

const readTheMap = async (page: Page): Promise<void> => {
  await waitForMapIdle(page)
  await page.getByRole('heading', { name: '駅のまわり' }).waitFor()
  const image = page.getByRole('img', { name: '駅舎' })
  await soon(() => image.evaluate((one) => one instanceof HTMLImageElement && one.naturalWidth)).toBe(1)
  const panel = await page.locator('.published-about').boundingBox()
  if (!panel) throw new Error('expected the panel beside the map')
  // the first page stands on the station, in the middle of what the panel leaves free
  await page.mouse.click((panel.x + panel.width + 1024) / 2, 350)
  await page.locator('.published-details').getByText('東萩駅').first().waitFor()
  const bar = page.locator('.maplibregl-ctrl-scale')
  const before = await bar.textContent()
  await page
    .getByRole('heading', { name: 'もっと近くで' })
    .evaluate((heading) => heading.scrollIntoView({ block: 'start' }))
  await soon(() => page.locator('.story-section.current h2').textContent()).toBe('もっと近くで')
  await soon(() => bar.textContent()).not.toBe(before)
}

const types: Record<string, string> = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
  png: 'image/png',
}

/** The plainest of web servers. */
const serve = async (root: string): Promise<{ url: string; close: () => void }> => {
  const server: Server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://host').pathname
    readFile(join(root, path)).then(
      (bytes) => {
        response.setHeader('Content-Type', types[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream')
        response.end(bytes)
      },
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('expected a port')
  return { url: `http://127.0.0.1:${address.port}`, close: () => server.close() }
}

const small = { viewport: { width: 1024, height: 700 }, reducedMotion: true }

test('a published map opens from a folder by double-click, and from any web server', async () => {
  const at = await unpacked()
  const page = await harness().newPage(small)
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  const root = pathToFileURL(at).href
  await page.goto(`${root}/index.html`)
  await readTheMap(page)
  // nothing leaves the folder
  expect(asked.filter((url) => !url.startsWith(`${root}/`) && !/^(blob|data):/.test(url))).toEqual([])
  await page.close()

  const server = await serve(at)
  try {
    const elsewhere = await harness().newPage(small)
    await elsewhere.goto(`${server.url}/index.html`)
    await elsewhere.getByRole('heading', { name: '駅のまわり' }).waitFor()
    await waitForMapIdle(elsewhere)
  } finally {
    server.close()
  }
  harness().expectNoProblems(new RegExp(`^asked ${server.url}/`))
})

/** Where the dots of one colour are in a picture, in its own pixels. */
const middleOf = (page: Page, colour: string) =>
  page.locator('.print-paper img').evaluate((image, wanted) => {
    if (!(image instanceof HTMLImageElement)) throw new Error('expected an image')
    const canvas = document.createElement('canvas')
    canvas.width = image.naturalWidth
    canvas.height = image.naturalHeight
    const context = canvas.getContext('2d')
    context?.drawImage(image, 0, 0)
    const { data = [] } = context?.getImageData(0, 0, canvas.width, canvas.height) ?? {}
    const [red, , blue] = [1, 3, 5].map((at) => Number.parseInt(wanted.slice(at, at + 2), 16))
    let [x, y, count] = [0, 0, 0]
    for (let at = 0; at < data.length; at += 4) {
      const pure = wanted === '#00ff00' ? 255 : 0
      if (data[at] !== red || data[at + 1] !== pure || data[at + 2] !== blue) continue
      x += (at / 4) % canvas.width
      y += Math.floor(at / 4 / canvas.width)
      count += 1
    }
    return { x: x / count, y: y / count, count, dots: image.naturalWidth / image.width }
  }, colour)

const metresBetween = ([lon, lat]: [number, number], [lon2, lat2]: [number, number]): number => {
  const radians = Math.PI / 180
  const a =
    Math.sin(((lat2 - lat) * radians) / 2) ** 2 +
    Math.cos(lat * radians) * Math.cos(lat2 * radians) * Math.sin(((lon2 - lon) * radians) / 2) ** 2
  return 2 * 6_371_008.8 * Math.asin(Math.sqrt(a))
}

test('a map on paper has its scale: what is between two stations can be measured', async () => {
  const page = await harness().newPage(small)
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '')
  })
  await page.goto(`/maps/${map}/print`)
  await page.getByLabel('縮尺', { exact: true }).selectOption(String(scale))
  await waitForMapIdle(page)
  await page.getByRole('button', { name: '印刷・PDF' }).click()
  await page.locator('html[data-printed]').waitFor({ timeout: 60_000 })

  const [one, other] = [await middleOf(page, magenta), await middleOf(page, green)]
  expect(one.count).toBeGreaterThan(100)
  expect(other.count).toBeGreaterThan(100)
  // 300 dots per inch
  expect(one.dots * 96).toBeCloseTo(300, 0)
  const inches = Math.hypot(one.x - other.x, one.y - other.y) / (one.dots * 96)
  const measured = inches * 0.0254 * scale
  const real = metresBetween(positionOf(stations[0]), positionOf(stations[1]))
  expect(Math.abs(measured / real - 1)).toBeLessThan(0.01)

  const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1')
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  expect(pdf).toMatch(/\/MediaBox\s*\[0 0 841\.\d+ 59[45]\.?\d*\]/)
})
