import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { FeatureCollectionJson, FeatureJson } from '#geodata/schema/feature.ts'
import { en } from '#web/i18n/en.ts'
import { ja } from '#web/i18n/ja.ts'
import { timeTexts } from '#web/i18n/panels/timeTexts.ts'
import { freeCentre, infobox, layerOrder, layerRow, layersOn } from './explorer.ts'
import { waitForMapIdle } from './harness.ts'
import { soon } from './soon.ts'
import { useHarness } from './useHarness.ts'

const harness = useHarness()
const viewport = { width: 1000, height: 680 }

const features = async (dataset: string): Promise<FeatureJson[]> =>
  (await harness().api<FeatureCollectionJson>(`/api/datasets/${dataset}/features?limit=200`)).features

const lonLat = (feature: FeatureJson): string =>
  feature.geometry?.type === 'Point' ? feature.geometry.coordinates.join(',') : ''

/** Clicks where the camera of the address looks at, while nothing is selected. */
const clickCentre = async (page: Page): Promise<void> => {
  const { x, y } = await freeCentre(page, {
    phone: false,
    width: viewport.width,
    details: false,
    table: false,
  })
  await page.mouse.click(x, y)
}

test('layers are switched, faded and reordered, and whoever opens the copied address sees the same', async () => {
  const page = await harness().newPage({
    path: '/map?c=131.4,34.41,12&l=jrbus_stops.idle_facilities.old_houses.stations',
    viewport,
    reducedMotion: true,
  })
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await waitForMapIdle(page)
  const houses = layerRow(page, 'old_houses')
  const schools = layerRow(page, 'idle_facilities')

  await houses.getByRole('checkbox').uncheck()
  await layerRow(page, 'municipalities').getByRole('checkbox').check()
  await soon(() => page.url()).toMatch(/[=.]-old_houses.*[.]municipalities/)

  await schools.getByRole('button').click()
  await schools.getByRole('slider', { name: ja.layers.opacity }).fill('45')
  const before = await layerOrder(page)
  await schools.getByRole('button', { name: ja.layers.moveDown }).click()
  expect(await layerOrder(page)).not.toEqual(before)

  await page.getByText(ja.list.title).click()
  await page
    .locator('.visible-list')
    .getByRole('button', { name: /^萩駅\s*JRの駅/ })
    .first()
    .click()
  await page.getByRole('slider', { name: timeTexts.ja.slider }).fill(String(17 * 3600 + 30 * 60))
  await page.getByRole('button', { name: 'English' }).click()
  await infobox(page).getByRole('button', { name: en.info.share }).click()
  await waitForMapIdle(page)
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  await soon(() => page.url()).toBe(copied)
  expect(copied).toContain('idle_facilities~45')

  const seen = await readView(page)
  expect(seen).toMatchObject({ language: 'en', clock: '17:30', title: 'Hagi Station' })
  await page.reload()
  await waitForMapIdle(page)
  expect(await readView(page)).toEqual(seen)

  const other = await harness().newPage({ path: copied, viewport, locale: 'ja-JP' })
  await waitForMapIdle(other)
  expect(await readView(other)).toEqual(seen)
  await soon(() => other.url()).toBe(copied)
})

/** Everything an address promises, read from the screen. */
const readView = async (page: Page) => {
  await infobox(page).getByRole('heading', { level: 2 }).waitFor()
  return {
    language: await page.evaluate(() => document.documentElement.lang),
    order: await layerOrder(page),
    on: await layersOn(page),
    clock: await page.locator('.time-clock').innerText(),
    title: await infobox(page).getByRole('heading', { level: 2 }).innerText(),
    scale: await page.locator('.maplibregl-ctrl-scale').innerText(),
    camera: new URL(page.url()).searchParams.get('c'),
  }
}

test('a click on a symbol selects it, a click on several asks which one, a click on the ground lets go', async () => {
  const [station] = (await features('stations')).filter(({ properties }) => properties.name === '須佐駅')
  if (!station) throw new Error('expected 須佐駅 among the stations')
  const page = await harness().newPage({ path: `/map?c=${lonLat(station)},15&l=stations`, viewport })
  await waitForMapIdle(page)
  await clickCentre(page)
  await soon(() => infobox(page).innerText()).toContain('須佐駅')
  expect(page.url()).toContain('/map?')

  await page.getByRole('button', { name: ja.map.zoomIn }).click()
  await waitForMapIdle(page)
  await page.mouse.click(640, 600)
  await infobox(page).waitFor({ state: 'detached' })

  const houses = await features('old_houses')
  const shared = houses.find(
    (house) => houses.filter((other) => lonLat(other) === lonLat(house)).length === 3,
  )
  if (!shared) throw new Error('expected three old houses that share the centre of their town')
  await page.goto(`/map?c=${lonLat(shared)},16&l=old_houses`)
  await waitForMapIdle(page)
  await clickCentre(page)
  const chooser = page.getByRole('region', { name: ja.map.here(3) })
  await chooser.getByRole('button', { name: String(shared.properties.name), exact: true }).click()
  await soon(() => infobox(page).getByRole('heading', { level: 2 }).innerText()).toBe(shared.properties.name)
  await chooser.waitFor({ state: 'detached' })
})
