import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { writeMapDoc } from '#geodata/mapDocument/mapDoc.ts'
import type { FeatureCollectionJson } from '#geodata/schema/feature.ts'
import { emptyMap } from '#geodata/schema/map/emptyMap.ts'
import { plainLayer } from '#geodata/schema/map/plainLayer.ts'
import { mapsJa } from '#web/i18n/maps/mapsJa.ts'
import { expectNoAxeViolations, waitForMapIdle } from './harness.ts'
import { soon } from './soon.ts'
import { useHarness } from './useHarness.ts'

const harness = useHarness()

const uid = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
const map = uid(7001)
const words = mapsJa.widgets

/** A map with the schools that stand empty, each as an icon. */
const makeMap = async (): Promise<void> => {
  const doc = new Y.Doc()
  const empty = emptyMap('空き校舎の地図')
  writeMapDoc(doc, {
    ...empty,
    layers: [
      plainLayer({ id: uid(1), order: 'a0', kind: 'dataset', source: 'idle_facilities', style: uid(2) }),
    ],
    styles: [
      {
        id: uid(2),
        order: 'a0',
        title: '校舎',
        mark: 'icon',
        settings: { icon: 'school' },
        color: { by: 'one', paint: 'idle' },
        size: { by: 'one', pixels: 24 },
        label: { on: false, text: '{name}', minZoom: 12, pixels: 12 },
        conditions: [],
      },
    ],
  })
  const created = await fetch(`${harness().server.url}/api/maps/${map}`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/octet-stream' },
    body: new Uint8Array(Y.encodeStateAsUpdate(doc)),
  })
  expect(created.status).toBe(201)
}

const add = async (page: Page, kind: string): Promise<void> => {
  await page.getByRole('button', { name: words.add }).click()
  await page.getByRole('menuitem', { name: kind, exact: true }).click()
}

const handle = (page: Page, kind: string) => page.locator('.board-handle').filter({ hasText: kind })

const listed = (page: Page, kind: string) => page.locator('.widget-entry').filter({ hasText: kind })

test('widgets are put on a map by keys and pointer, taken back, and read where they were put', async () => {
  await makeMap()
  const { features } = await harness().api<FeatureCollectionJson>(
    '/api/datasets/idle_facilities/features?limit=1000',
  )
  const page = await harness().newPage({ path: `/maps/${map}`, viewport: { width: 1180, height: 720 } })
  await waitForMapIdle(page)
  await page.getByRole('button', { name: mapsJa.bar.widgets, exact: true }).click()
  await handle(page, '出典').waitFor()

  await add(page, '凡例')
  await add(page, '指標')
  await page.locator('.widget-form select').first().selectOption({ label: '遊休施設（旧校舎など）' })
  // by keys: one area to the right, one down; the focus goes with it
  await handle(page, '指標').press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  await soon(() =>
    page.locator('[data-area="inner-center-middle"] .board-handle').first().textContent(),
  ).toContain('指標')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('指標')

  // by pointer: to the upper right corner
  const from = await handle(page, '凡例').boundingBox()
  const to = await page.locator('[data-area="outer-right-top"]').boundingBox()
  if (!from || !to) throw new Error('expected a handle and a place for it')
  await page.mouse.move(from.x + 8, from.y + 8)
  await page.mouse.down()
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 4 })
  await page.mouse.up()
  await page.locator('[data-area="outer-right-top"] [data-widget]').waitFor()

  // the attribution stays; what was taken away comes back
  expect(await listed(page, '出典').getByRole('button', { name: words.remove }).count()).toBe(0)
  await listed(page, 'ものさし').getByRole('button', { name: words.remove }).click()
  await handle(page, 'ものさし').waitFor({ state: 'detached' })
  await page.keyboard.press('Control+z')
  await handle(page, 'ものさし').waitFor()
  await page.keyboard.press('Control+Shift+z')
  await handle(page, 'ものさし').waitFor({ state: 'detached' })
  await expectNoAxeViolations(page)
  await page.locator('[data-save="saved"]').waitFor()

  const published = await fetch(`${harness().server.url}/api/maps/${map}/publication`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ alias: 'haichi', access: 'link' }),
  })
  expect(published.status).toBe(200)
  await page.goto('/p/haichi')
  await waitForMapIdle(page)
  await soon(() => page.locator('.inner-center-middle .widget-indicator dd').first().textContent()).toBe(
    `${features.length}件`,
  )
  expect(await page.locator('.outer-right-top .widget-panel').count()).toBe(1)
  expect(await page.locator('.widget-scale').count()).toBe(0)
  expect(await page.locator('.widget-credits .maplibregl-ctrl-attrib').count()).toBe(1)
  expect(await page.locator('.map-view .maplibregl-ctrl-bottom-left').isVisible()).toBe(false)
  await expectNoAxeViolations(page)

  // the phone was not arranged: there all is as on every map
  await page.setViewportSize({ width: 390, height: 780 })
  await page.locator('.published-buttons').waitFor()
  expect(await page.locator('.widget-zones').count()).toBe(0)
  harness().expectNoProblems()
})
