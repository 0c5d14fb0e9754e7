import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { FeatureCollectionJson } from '#geodata/schema/feature.ts'
import { ja } from '#web/i18n/ja.ts'
import { freeCentre, infobox, layerRow } from './explorer.ts'
import { waitForMapIdle } from './harness.ts'
import { soon } from './soon.ts'
import { useHarness } from './useHarness.ts'

const harness = useHarness()
const topBar = 56
const mapHeight = 844 - topBar
const phone = { touch: true, viewport: { width: 390, height: 844 } }

test('a phone has one sheet with three heights: what is in view, layers, details, what is near', async () => {
  const page = await harness().newPage({ ...phone, path: '/map?c=131.4,34.41,12&l=old_houses.stations' })
  await waitForMapIdle(page)
  const sheet = page.getByRole('region', { name: ja.sheet.label })
  const height = async (): Promise<number> => (await sheet.boundingBox())?.height ?? 0
  const handle = sheet.getByRole('button', { name: ja.sheet.handle })

  const peek = await height()
  expect(peek).toBeLessThan(844 / 3)
  await handle.tap()
  await soon(height).toBeGreaterThan(844 * 0.4)
  expect(await handle.getAttribute('aria-label')).toContain(ja.sheet.half)
  await handle.tap()
  await soon(height).toBeGreaterThan(844 * 0.7)
  await handle.tap()
  await soon(height).toBe(peek)

  await sheet.getByRole('tab', { name: ja.layers.title }).tap()
  await soon(height).toBeGreaterThan(844 * 0.4)
  await layerRow(page, 'old_houses').getByRole('checkbox').tap()
  await soon(() => page.url()).toContain('-old_houses')
  await handle.tap()
  await handle.tap()

  await page.getByRole('button', { name: ja.nearby.button }).tap()
  const near = sheet.locator('.nearby-list')
  await soon(() => near.getByRole('button').count()).toBeGreaterThan(3)
  expect(await near.innerText()).toMatch(/\d m/)
  const nearest = near.getByRole('button').first()
  const name = await nearest.locator('span').first().innerText()
  await nearest.tap()
  await soon(() => infobox(page).getByRole('heading', { level: 2 }).innerText()).toBe(name)
  expect(await sheet.getByRole('tab', { name: ja.info.title }).getAttribute('aria-selected')).toBe('true')
  await infobox(page).getByRole('button', { name: ja.close }).tap()
  await infobox(page).waitFor({ state: 'detached' })
  await sheet.getByRole('tab', { name: ja.list.title }).tap()
  await soon(() => sheet.getByRole('status').innerText()).toMatch(/^地図に\d+件/)
})

test('a finger finds what is under it, and nothing on a phone is wider than the phone', async () => {
  const page = await harness().newPage({ ...phone, path: '/map?c=131.60618,34.62206,14&l=stations' })
  await waitForMapIdle(page)
  const { x, y } = await freeCentre(page, { phone: true, height: mapHeight, sheet: 'peek' })
  await page.touchscreen.tap(x, y)
  await soon(() => infobox(page).innerText()).toContain('須佐駅')
  for (const path of ['/', '/data', '/data/stations', '/indicators']) {
    await page.goto(path)
    await page.getByRole('heading', { level: 1 }).waitFor()
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(`${path} ${overflow}`).toBe(`${path} 0`)
  }
})

test('whoever opens a shared address on a phone sees the selected place above the sheet', async () => {
  const stations = await harness().api<FeatureCollectionJson>('/api/datasets/stations/features?limit=200')
  const station = stations.features.find(({ properties }) => properties.name === '須佐駅')
  if (station?.geometry?.type !== 'Point') throw new Error('expected 須佐駅 among the stations')
  const path = `/map?c=${station.geometry.coordinates.join(',')},14&l=stations&s=stations:${station.id}`
  const page = await harness().newPage({ ...phone, path })
  await waitForMapIdle(page)
  await soon(() => infobox(page).innerText()).toContain('須佐駅')
  const sheet = await page.getByRole('region', { name: ja.sheet.label }).boundingBox()
  const centre = await freeCentre(page, { phone: true, height: mapHeight, sheet: 'half' })
  expect(centre.y + 17).toBeLessThan(sheet?.y ?? 0)

  // it is really there: let go of it, then find it under the finger at that very spot
  await infobox(page).getByRole('button', { name: ja.close }).tap()
  await infobox(page).waitFor({ state: 'detached' })
  await page.touchscreen.tap(centre.x, centre.y)
  await soon(() => infobox(page).innerText()).toContain('須佐駅')

  // and a copy of the address means the same on a large screen
  const camera = async (at: Page): Promise<number[]> =>
    (new URL(at.url()).searchParams.get('c') ?? '').split(',').map((part) => Number(Number(part).toFixed(3)))
  await page.reload()
  await waitForMapIdle(page)
  const shared = await camera(page)
  const large = await harness().newPage({ path: page.url() })
  await waitForMapIdle(large)
  expect(await camera(large)).toEqual(shared)
})
