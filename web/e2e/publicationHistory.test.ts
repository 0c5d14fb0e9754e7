import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { writeMapDoc } from '#geodata/mapDocument/mapDoc.ts'
import type { FeatureCollectionJson } from '#geodata/schema/feature.ts'
import { emptyMap } from '#geodata/schema/map/emptyMap.ts'
import { plainLayer } from '#geodata/schema/map/plainLayer.ts'
import { mapsJa } from '#web/i18n/maps/mapsJa.ts'
import { expectNoAxeViolations, waitForMapIdle } from './harness.ts'
import { addLayers, layerNamed, newMap } from './mapMaking.ts'
import { useHarness } from './useHarness.ts'

const harness = useHarness()

/** 5 × 3 pixels. */
const gif = Buffer.from('R0lGODlhBQADAPEAAP8AAAAA/4AAgAAAACH5BAAAAAAALAAAAAAFAAMAAAIFhC2ZwVwAOw==', 'base64')

test('what was published before can be looked at and published once more', async () => {
  const page = await harness().newPage({ path: '/maps', reducedMotion: true })
  page.on('dialog', (dialog) => void dialog.accept())
  await newMap(page, 'blank')
  await addLayers(page, 'stations')
  await page.getByText(/保存済み \d/).waitFor()
  await page.getByRole('button', { name: mapsJa.bar.publishNow }).click()
  await page.getByRole('textbox', { name: mapsJa.publish.alias }).fill('rireki')
  await page.getByRole('button', { name: mapsJa.publish.publish }).last().click()
  await page.getByText(mapsJa.publish.done).waitFor()

  await page.getByRole('button', { name: mapsJa.bar.map, exact: true }).click()
  await addLayers(page, 'venues')
  await page.getByText(/保存済み \d/).waitFor()
  await page.getByRole('button', { name: mapsJa.bar.publish, exact: true }).click()
  await page.getByRole('button', { name: mapsJa.publish.update }).click()
  await page.getByRole('button', { name: mapsJa.publish.history.lookAt(2) }).waitFor()
  await expectNoAxeViolations(page, '.publish-history')

  await page.getByRole('button', { name: mapsJa.publish.history.lookAt(1) }).click()
  await page.getByText(/1回目の公開（.+）を見ています/).waitFor()
  const about = page.locator('.published-about')
  await about.getByText('JRの駅', { exact: true }).first().waitFor()
  expect(await about.getByText('会場・滞在先', { exact: true }).count()).toBe(0)
  await page.getByRole('button', { name: mapsJa.versions.back }).click()

  await page.getByRole('button', { name: mapsJa.publish.history.againOf(1) }).click()
  await page.getByText(mapsJa.publish.history.done(1)).waitFor()
  await page.getByText(mapsJa.publish.behind).waitFor()
  const reader = await harness().newPage({ path: '/p/rireki', reducedMotion: true })
  await reader.getByText('JRの駅', { exact: true }).first().waitFor()
  expect(await reader.getByText('会場・滞在先', { exact: true }).count()).toBe(0)
})

/** A map that looks at one station, and its address in the editor. */
async function mapAtAStation(): Promise<string> {
  const { features } = await harness().api<FeatureCollectionJson>('/api/datasets/stations/features')
  const place = features.flatMap(({ geometry }) =>
    geometry?.type === 'Point' ? [geometry.coordinates] : [],
  )[0]
  const [lon, lat] = place ?? []
  if (lon === undefined || lat === undefined)
    throw new Error('mapAtAStation: expected a station with a place')
  const empty = emptyMap('駅の絵')
  const doc = new Y.Doc()
  writeMapDoc(doc, {
    ...empty,
    scene: { ...empty.scene, camera: { lon, lat, zoom: 15, bearing: 0, pitch: 0 } },
    layers: [plainLayer({ id: crypto.randomUUID(), order: 'a0', kind: 'dataset', source: 'stations' })],
  })
  const id = crypto.randomUUID()
  const created = await fetch(`${harness().server.url}/api/maps/${id}`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/octet-stream' },
    body: new Uint8Array(Y.encodeStateAsUpdate(doc)),
  })
  expect(created.status).toBe(201)
  return `/maps/${id}`
}

test('a picture from a file, put into an infobox, stands on the published page', async () => {
  const page = await harness().newPage({ path: await mapAtAStation(), reducedMotion: true })
  await layerNamed(page, 'JRの駅').getByRole('button', { name: 'JRの駅' }).nth(1).click()
  await page.getByRole('tab', { name: mapsJa.inspector.infobox }).click()
  await page.getByLabel(mapsJa.infobox.use).selectOption('blocks')
  await page.getByRole('button', { name: mapsJa.infobox.add }).click()
  await page.getByRole('menuitem', { name: '画像', exact: true }).click()
  await page.locator('.file-input').setInputFiles({ name: '駅.gif', mimeType: 'image/gif', buffer: gif })
  await page.locator('.asset-list img').waitFor()
  await page.getByText(/保存済み \d/).waitFor()
  await page.getByRole('button', { name: mapsJa.bar.publishNow }).click()
  await page.getByRole('textbox', { name: mapsJa.publish.alias }).fill('eki-no-e')
  await page.getByRole('button', { name: mapsJa.publish.publish }).last().click()
  await page.getByText(mapsJa.publish.done).waitFor()

  const reader = await harness().newPage({ path: '/p/eki-no-e', reducedMotion: true })
  await waitForMapIdle(reader)
  // the middle of what the panels leave free
  await reader.mouse.click((352 + 1280 - 64) / 2, (16 + 720 - 40) / 2)
  const picture = reader.locator('.reader-feature img')
  await picture.waitFor()
  expect(
    await picture.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth)),
  ).toBe(5)
})
