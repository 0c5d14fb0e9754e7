import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { FeatureCollectionJson } from '#geodata/schema/feature.ts'
import { ja } from '#web/i18n/ja.ts'
import { tableTexts } from '#web/i18n/panels/tableTexts.ts'
import { infobox, layerRow } from './explorer.ts'
import { waitForMapIdle } from './harness.ts'
import { soon } from './soon.ts'
import { useHarness } from './useHarness.ts'

const harness = useHarness()

const firstColumn = (table: Locator): Promise<string[]> => table.locator('tbody .row-button').allInnerTexts()

const sortByName = (page: Page): Promise<void> =>
  page.getByRole('columnheader', { name: '名称' }).getByRole('button').click()

test('a layer opens as a table that sorts, filters, follows the map and leads to a place', async () => {
  const { features } = await harness().api<FeatureCollectionJson>('/api/datasets/stations/features?limit=100')
  const page = await harness().newPage({
    path: '/map?c=131.4,34.41,12&l=stations',
    viewport: { width: 1200, height: 800 },
    reducedMotion: true,
  })
  await waitForMapIdle(page)
  await layerRow(page, 'stations').getByRole('button').click()
  await layerRow(page, 'stations').getByRole('button', { name: ja.layers.openTable }).click()
  const table = page.getByRole('region', { name: tableTexts.ja.title })
  const status = table.getByRole('status')
  await soon(() => status.innerText()).toBe(tableTexts.ja.rows(features.length, features.length))
  await soon(() => page.url()).toContain('table=stations')

  const readings = new Map(features.map(({ properties }) => [properties.name, String(properties.name_kana)]))
  const byReading = features
    .map(({ properties }) => String(properties.name))
    .toSorted((a, b) => (readings.get(a) ?? '').localeCompare(readings.get(b) ?? '', 'ja'))
  await sortByName(page)
  expect(await firstColumn(table)).toEqual(byReading)
  await sortByName(page)
  expect(await page.getByRole('columnheader', { name: '名称' }).getAttribute('aria-sort')).toBe('descending')
  expect(await firstColumn(table)).toEqual(byReading.toReversed())

  await table.getByLabel(tableTexts.ja.inView).check()
  const inView = await firstColumn(table)
  expect(inView).toContain('萩駅')
  expect(inView).not.toContain('特牛駅')
  expect(await status.innerText()).toBe(tableTexts.ja.rows(inView.length, features.length))
  await table.getByLabel(tableTexts.ja.inView).uncheck()

  await table.getByRole('searchbox', { name: tableTexts.ja.filter }).fill('ｺｯﾄｲ')
  await soon(() => firstColumn(table)).toEqual(['特牛駅'])
  await table.getByRole('button', { name: '特牛駅' }).click()
  await soon(() => infobox(page).innerText()).toContain('こっといえき')
  expect(await table.locator('tr[aria-current="true"]').innerText()).toContain('特牛駅')
  await soon(() => page.url()).toMatch(/c=130\.91851,34\.30633,/)

  const download = page.waitForEvent('download')
  await table.getByRole('link', { name: tableTexts.ja.csv }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe('stations.csv')
  const csv = await readFile(await file.path())
  expect([...csv.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const lines = csv.toString('utf8').trimEnd().split('\r\n')
  expect(lines).toHaveLength(features.length + 1)
  expect(lines.some((line) => line.includes('特牛駅'))).toBe(true)

  await table.getByRole('button', { name: ja.close }).click()
  await table.waitFor({ state: 'detached' })
  await soon(() => page.url()).not.toContain('table=')
})
