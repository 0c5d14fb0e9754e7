import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { writeMapDoc } from '#geodata/mapDocument/mapDoc.ts'
import type { FeatureCollectionJson } from '#geodata/schema/feature.ts'
import type { InfoboxKind } from '#geodata/schema/infobox/infoboxKind.ts'
import { emptyMap } from '#geodata/schema/map/emptyMap.ts'
import type { InfoboxBlock } from '#geodata/schema/map/infoboxBlock.ts'
import type { LayerStyle } from '#geodata/schema/map/layerStyle.ts'
import type { MapDocument } from '#geodata/schema/map/mapDocument.ts'
import { plainLayer } from '#geodata/schema/map/plainLayer.ts'
import type { Settings } from '#geodata/schema/settings.ts'
import { timeTexts } from '#web/i18n/panels/timeTexts.ts'
import { expectNoAxeViolations, waitForMapIdle } from './harness.ts'
import { soon } from './soon.ts'
import { useHarness } from './useHarness.ts'

const harness = useHarness()

const uid = (number: number): string => `0190c2aa-0000-4000-8000-${String(number).padStart(12, '0')}`
const hostile = '<script>window.hacked = 1</script><img src=x onerror="window.hacked = 1">'

const style: LayerStyle = {
  id: uid(50),
  order: 'a0',
  title: '市ごと',
  mark: 'symbol',
  settings: { shape: 'square', outline: true },
  color: {
    by: 'category',
    field: 'municipality',
    paints: [
      { value: '萩市', paint: 'azure' },
      { value: '下関市', paint: 'vermilion' },
    ],
    other: 'brown',
  },
  size: { by: 'one', pixels: 16 },
  label: { on: true, text: '{name}', minZoom: 8, pixels: 13 },
  conditions: [],
}
const schools = plainLayer({
  id: uid(1),
  order: 'a0',
  kind: 'dataset',
  source: 'idle_facilities',
  style: style.id,
  infobox: 'blocks',
})
const block = (number: number, kind: InfoboxKind, settings: Settings): InfoboxBlock => ({
  id: uid(100 + number),
  order: `a${number}`,
  layer: schools.id,
  kind,
  settings,
})
const infobox = [
  block(1, 'text', { text: `{name}は{municipality}にあります。${hostile}` }),
  block(2, 'markdown', { markdown: `**大切**に [悪い](javascript:window.hacked=1) ${hostile}` }),
  block(3, 'link', { address: 'https://example.jp/?q={name}', title: 'しらべる' }),
]

const firstSchool = async (): Promise<{ name: string; lon: number; lat: number }> => {
  const { features } = await harness().api<FeatureCollectionJson>('/api/datasets/idle_facilities/features')
  for (const { geometry, properties } of features) {
    const [lon, lat] = geometry?.type === 'Point' ? geometry.coordinates : []
    if (lon !== undefined && lat !== undefined) return { name: String(properties.name), lon, lat }
  }
  throw new Error('firstSchool: expected a school with a place')
}

let made = 0

/** Makes a map and publishes it, as its owner would. */
async function publish(alias: string, parts: Partial<MapDocument>, password?: string): Promise<void> {
  const { url } = harness().server
  const { lon, lat } = await firstSchool()
  const map = `${url}/api/maps/${uid(900 + ++made)}`
  const empty = emptyMap('空き校舎の地図')
  const doc = new Y.Doc()
  writeMapDoc(doc, {
    ...empty,
    about: { title: '空き校舎の地図', description: 'まちを歩いて見つけました。' },
    scene: { ...empty.scene, camera: { lon, lat, zoom: 15, bearing: 0, pitch: 0 } },
    layers: [schools, plainLayer({ id: uid(2), order: 'a1', kind: 'dataset', source: 'stations' })],
    styles: [style],
    infobox,
    ...parts,
  })
  const state = new Uint8Array(Y.encodeStateAsUpdate(doc))
  const created = await fetch(map, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/octet-stream' },
    body: state,
  })
  expect(created.status).toBe(201)
  const published = await fetch(`${map}/publication`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ alias, access: password === undefined ? 'link' : 'password', password }),
  })
  expect([published.status, await published.text()]).toEqual([200, expect.any(String)])
}

test('a published map is read without an account: what it is, what its colours mean, what a click tells', async () => {
  await publish('koubo', {})
  const page = await harness().newPage({ path: '/p/koubo', viewport: { width: 1280, height: 800 } })
  const scripts: string[] = []
  page.on('request', (request) => scripts.push(request.url()))
  await page.getByRole('heading', { level: 1, name: '空き校舎の地図' }).waitFor()
  await page.getByText('まちを歩いて見つけました。').waitFor()
  await waitForMapIdle(page)
  expect(await page.title()).toBe('空き校舎の地図｜共創マップ')

  const { features } = await harness().api<FeatureCollectionJson>('/api/datasets/idle_facilities/features')
  const inHagi = features.filter(
    ({ geometry, properties }) => geometry && properties.municipality === '萩市',
  ).length
  await page
    .getByRole('listitem')
    .filter({ hasText: `萩市${inHagi}件` })
    .last()
    .waitFor()

  const { name } = await firstSchool()
  // the middle of what the panels leave free
  await page.mouse.click((352 + 1280 - 64) / 2, (16 + 800 - 40) / 2)
  await page.getByRole('heading', { level: 2, name }).waitFor()
  await page.getByText(`${name}は`).waitFor()
  await page.getByRole('link', { name: 'しらべる' }).waitFor()
  expect(await page.getByText('悪い').evaluate((element) => element.closest('a'))).toBeNull()
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
  await expectNoAxeViolations(page)

  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '「遊休施設（旧校舎など）」を表示' }).click()
  await waitForMapIdle(page)
  await page.mouse.click((352 + 1280 - 64) / 2, (16 + 800 - 40) / 2)
  expect(await page.getByRole('heading', { level: 2, name }).count()).toBe(0)
})

test('behind a password nothing is told before it is given', async () => {
  await publish('himitsu', {}, '夏みかんの里')
  const page = await harness().newPage({ path: '/p/himitsu' })
  const field = page.getByLabel('合言葉', { exact: true })
  await field.fill('ちがう')
  await page.getByRole('button', { name: 'ひらく' }).click()
  await page.getByRole('alert').waitFor()
  expect(await page.getByText('空き校舎の地図').count()).toBe(0)
  await field.fill('夏みかんの里')
  await page.getByRole('button', { name: 'ひらく' }).click()
  await page.getByRole('heading', { level: 1, name: '空き校舎の地図' }).waitFor()
  await waitForMapIdle(page)
  // the browser tells of each refusal
  harness().expectNoProblems(/status of 403/)
})

test('inside another page: the map, its legend on demand, and the way to the whole', async () => {
  await publish('umekomi', {})
  const page = await harness().newPage({
    path: '/p/umekomi?embed=1',
    viewport: { width: 600, height: 420 },
  })
  await waitForMapIdle(page)
  expect(await page.getByRole('heading', { level: 1 }).count()).toBe(0)
  await page.getByRole('button', { name: '凡例を見る' }).click()
  await page.getByRole('heading', { level: 3, name: '遊休施設（旧校舎など）' }).waitFor()
  expect(await page.getByRole('link', { name: '大きな地図で見る' }).getAttribute('href')).toBe('/p/umekomi')
})

test('on a phone everything lies in one sheet, and a tap opens it', async () => {
  await publish('denwa', {})
  const page = await harness().newPage({
    path: '/p/denwa',
    viewport: { width: 390, height: 844 },
    touch: true,
    locale: 'en-GB',
  })
  await waitForMapIdle(page)
  await page.getByRole('region', { name: 'About this map' }).getByRole('button').first().tap()
  await page.getByText('まちを歩いて見つけました。').waitFor()
  await page.getByRole('button', { name: /^Show “.*JR/ }).waitFor()
  await waitForMapIdle(page)
})

test('an address without a map says so', async () => {
  const page = await harness().newPage({ path: '/p/nai-chizu' })
  await page.getByRole('heading', { name: 'このマップはありません' }).waitFor()
  harness().expectNoProblems(/status of 404/)
})

test('where buses run, the reader sets the clock, and comes back to the present', async () => {
  const buses = plainLayer({ id: uid(3), order: 'a2', kind: 'live', source: 'live_buses' })
  await publish('basu', { layers: [buses], styles: [], infobox: [] })
  const page = await harness().newPage({ path: '/p/basu' })
  const bar = page.getByRole('region', { name: timeTexts.ja.title })
  const present = bar.getByRole('button', { name: timeTexts.ja.present })
  await present.waitFor()
  expect(await present.getAttribute('aria-pressed')).toBe('true')
  await bar.getByLabel(timeTexts.ja.date, { exact: true }).fill('2026-11-24')
  await bar.getByRole('slider', { name: timeTexts.ja.slider }).fill(String(8 * 3600))
  await bar.getByText('8:00', { exact: true }).waitFor()
  await soon(() => bar.locator('.time-running').innerText()).toMatch(/[1-9]/)
  expect(await present.getAttribute('aria-pressed')).toBe('false')
  await expectNoAxeViolations(page)
  await present.click()
  expect(await present.getAttribute('aria-pressed')).toBe('true')
})
