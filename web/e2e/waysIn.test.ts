import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { DatasetSummary } from '#geodata/schema/dataset.ts'
import { ja } from '#web/i18n/ja.ts'
import { registerTexts } from '#web/i18n/panels/registerTexts.ts'
import { timeTexts } from '#web/i18n/panels/timeTexts.ts'
import { infobox, layersOn } from './explorer.ts'
import { waitForMapIdle } from './harness.ts'
import { soon } from './soon.ts'
import { useHarness } from './useHarness.ts'

const harness = useHarness()
const viewport = { width: 1024, height: 720 }

const datasets = async (): Promise<DatasetSummary[]> =>
  (await harness().api<{ datasets: DatasetSummary[] }>('/api/datasets')).datasets

const follow = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('main').getByRole('link', { name }).first().click()
}

test('the start page counts what the server has, and leads to the data and the indicators', async () => {
  const known = await datasets()
  const count = (id: string): number => known.find((dataset) => dataset.id === id)?.featureCount ?? Number.NaN
  const page = await harness().newPage({ path: '/', viewport })
  await soon(() => page.locator('.start-counts a').count()).toBe(6)
  for (const entry of await page.locator('.start-counts a').all()) {
    const id = (await entry.getAttribute('href'))?.replace('/data/', '') ?? ''
    expect(await entry.locator('.start-number').innerText()).toBe(String(count(id)))
  }
  expect(await page.locator('.start-cards').innerText()).toContain(
    ja.home.cards.idle.text(count('idle_facilities')),
  )
  expect(await page.locator('.start-cards').innerText()).toContain(
    ja.home.cards.projects.text(count('projects')),
  )

  await follow(page, ja.home.openData)
  await soon(() => page.locator('.dataset-cards li').count()).toBe(known.length)
  const cards = await page.locator('.dataset-cards').allInnerTexts()
  for (const { title, locatedCount, featureCount } of known) {
    expect(cards.join('\n')).toContain(title.ja)
    expect(cards.join('\n')).toContain(ja.data.located(locatedCount, featureCount))
  }

  await page.goBack()
  await follow(page, ja.home.openIndicators)
  await soon(() => page.getByRole('article').count()).toBe(5)

  await page.goBack()
  await follow(page, ja.home.cards.projects.title)
  await page.getByRole('heading', { level: 1, name: registerTexts.ja.title }).waitFor()
  const projects = page.locator('#projects')
  await soon(() => projects.getByRole('heading', { level: 4 }).count()).toBe(count('projects'))
  const [title = ''] = await projects.getByRole('heading', { level: 4 }).allInnerTexts()
  await projects.getByRole('link').first().click()
  await soon(() => infobox(page).innerText()).toContain(title)
})

test('each way to the map opens it on what it names', async () => {
  const known = await datasets()
  const page = await harness().newPage({ path: '/', viewport })

  await follow(page, ja.home.openMap)
  await waitForMapIdle(page)
  for (const { id, featureCount } of known) {
    const shown = page.locator(`[data-layer="${id}"] .layer-count`)
    if ((await shown.count()) > 0)
      expect(Number((await shown.innerText()).replace(/\D/g, ''))).toBe(featureCount)
  }
  expect(await layersOn(page)).toEqual(
    expect.arrayContaining(['live_buses', 'idle_facilities', 'old_houses', 'venues', 'stations']),
  )
  await soon(() => page.url()).toContain('/map?c=131.4,34.4')

  await page.goBack()
  await follow(page, ja.home.cards.idle.title)
  await soon(() => layersOn(page)).toEqual(['idle_facilities', 'stations', 'railways'])

  await page.goBack()
  await follow(page, ja.home.cards.transport.title)
  await soon(() => layersOn(page)).toContain('live_buses')
  await page.getByRole('region', { name: timeTexts.ja.title }).waitFor()

  await page.goBack()
  await follow(page, ja.home.cards.houhoku.title)
  await soon(() => layersOn(page)).toContain('houhoku_bus_stops')
  await page.getByText(ja.list.title).click()
  await soon(() => page.locator('.visible-list').innerText()).toContain('特牛駅')
})

test('a dataset opens on the map, and the map leaves no trace in the address of the next page', async () => {
  const page = await harness().newPage({ path: '/data/ferries', viewport })
  await follow(page, ja.data.onMap)
  await soon(() => layersOn(page)).toContain('ferries')
  expect(await layersOn(page)).not.toContain('old_houses')
  // Both at once: the address bar must not be written after the page is left.
  await page.evaluate(() => {
    document.querySelector<HTMLInputElement>('[data-layer=stations] input')?.click()
    document.querySelector<HTMLAnchorElement>('nav a[href="/data"]')?.click()
  })
  await page.getByRole('heading', { level: 1, name: ja.data.title }).waitFor()
  await page.locator('.dataset-cards').getByRole('link', { name: ja.data.table }).first().click()
  await page.getByRole('table').waitFor()
  await page.goBack()
  await soon(() => page.url()).toBe(`${harness().server.url}/data`)
})
