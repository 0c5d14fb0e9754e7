import type { WebSocketRoute } from 'playwright-core'
import { expect, test } from 'vitest'
import { en } from '#web/i18n/en.ts'
import { ja } from '#web/i18n/ja.ts'
import { mapsEn } from '#web/i18n/maps/mapsEn.ts'
import { mapsJa } from '#web/i18n/maps/mapsJa.ts'
import { expectNoAxeViolations, waitForMapIdle } from './harness.ts'
import { addLayers, layerNamed, newMap } from './mapMaking.ts'
import { soon } from './soon.ts'
import { useHarness } from './useHarness.ts'

const harness = useHarness()

test('from the start page to a published map that anybody reads', async () => {
  const page = await harness().newPage({ path: '/', reducedMotion: true })
  await page.getByRole('link', { name: ja.nav.maps, exact: true }).click()
  await newMap(page, 'blank')
  await page.getByRole('textbox', { name: mapsJa.bar.title }).fill('空き校舎とバス')
  await page.keyboard.press('Enter')
  await addLayers(page, 'idle_facilities', 'jrbus_routes', 'live_buses')
  await soon(() => page.locator('.layer-lines [data-layer]').count()).toBe(3)

  await layerNamed(page, '遊休施設')
    .getByRole('button', { name: /遊休施設/ })
    .nth(1)
    .click()
  await page.getByRole('tab', { name: mapsJa.inspector.style }).click()
  await page.getByRole('button', { name: mapsJa.styles.make }).click()
  await page.getByRole('button', { name: mapsJa.styles.byCategory }).click()
  await page.locator('.category-list li').first().waitFor()
  const legend = page.getByRole('region', { name: mapsJa.map.legend })
  await legend.getByText('小学校', { exact: true }).waitFor()

  await page.getByRole('tab', { name: mapsJa.inspector.infobox }).click()
  await page.getByLabel(mapsJa.infobox.use).selectOption('blocks')
  await page.getByRole('button', { name: mapsJa.infobox.add }).click()
  await page.getByRole('menuitem', { name: 'テキスト' }).click()
  await page.getByRole('textbox', { name: '文章' }).fill('いまは{state}。')
  await page
    .locator('.infobox-preview')
    .getByText(/いまは.+。/)
    .waitFor()

  await page.getByRole('button', { name: mapsJa.bar.publishNow }).click()
  await page.getByRole('textbox', { name: mapsJa.publish.alias }).fill('akikosha')
  await page.getByRole('button', { name: mapsJa.publish.publish }).last().click()
  await page.getByText(mapsJa.publish.done).waitFor()
  await page.getByText(mapsJa.publish.ahead).waitFor()

  const reader = await harness().newPage({ path: '/p/akikosha', reducedMotion: true })
  await reader.getByRole('heading', { name: '空き校舎とバス' }).waitFor()
  await reader.getByText('小学校', { exact: true }).first().waitFor()
})

test('undo takes back my own edits, in their order, and says which', async () => {
  const page = await harness().newPage({ path: '/maps', reducedMotion: true })
  await newMap(page, 'blank')
  await addLayers(page, 'stations')
  const line = layerNamed(page, 'JRの駅')
  await line.getByRole('button', { name: 'JRの駅' }).nth(1).press('F2')
  await page.getByRole('textbox', { name: mapsJa.layers.renameOf('JRの駅') }).fill('えき')
  await page.keyboard.press('Enter')
  await layerNamed(page, 'えき').waitFor()
  const undo = page.getByRole('button', { name: mapsJa.bar.undoOf('レイヤーの名前') })
  await undo.click()
  await line.waitFor()
  await page.getByText(mapsJa.bar.undone('レイヤーの名前')).waitFor()
  await page.keyboard.press('Control+Shift+z')
  await layerNamed(page, 'えき').getByRole('button', { name: 'えき' }).nth(1).press('Delete')
  await page.getByText(mapsJa.layers.empty).waitFor()
  await page.locator('.editor-told').getByRole('button', { name: mapsJa.bar.undo }).click()
  await layerNamed(page, 'えき').waitFor()
  await page.locator('[data-save="saved"]').waitFor()
  await page.reload()
  await layerNamed(page, 'えき').waitFor()
})

test('two people edit one map: each sees the other, undo is each one’s own', async () => {
  const mine = await harness().newPage({ path: '/maps', reducedMotion: true })
  await newMap(mine, 'blank')
  await addLayers(mine, 'stations', 'venues')
  await mine.locator('[data-save="saved"]').waitFor()
  const theirs = await harness().newPage({ path: new URL(mine.url()).pathname, reducedMotion: true })
  await layerNamed(theirs, 'JRの駅').waitFor()
  await mine.getByRole('button', { name: `${mapsJa.people.title} (2)` }).waitFor()

  await layerNamed(theirs, '会場').getByRole('button', { name: /会場/ }).nth(1).press('F2')
  await theirs.getByRole('textbox', { name: /会場/ }).fill('とまるところ')
  await theirs.keyboard.press('Enter')
  await layerNamed(mine, 'とまるところ').waitFor()
  await mine.getByRole('button', { name: mapsJa.bar.undoOf('レイヤーの追加') }).click()
  await soon(() => layerNamed(theirs, 'とまるところ').count()).toBe(0)
  await layerNamed(theirs, 'JRの駅').waitFor()
})

test('without a connection edits wait on the device, survive a reload and are sent when it is back', async () => {
  const page = await harness().newPage({ path: '/maps', reducedMotion: true })
  let cut = false
  let line: WebSocketRoute | undefined
  await page.routeWebSocket(/\/live$/, (socket) => {
    if (cut) void socket.close()
    else socket.connectToServer()
    line = socket
  })
  const warnings: string[] = []
  page.on('dialog', (dialog) => {
    warnings.push(dialog.type())
    void dialog.accept()
  })
  await newMap(page, 'blank')
  await addLayers(page, 'stations')
  await page.getByText(/保存済み \d/).waitFor()

  cut = true
  await line?.close()
  await layerNamed(page, 'JRの駅').getByRole('button', { name: 'JRの駅' }).nth(1).press('F2')
  await page.getByRole('textbox', { name: mapsJa.layers.renameOf('JRの駅') }).fill('えき')
  await page.keyboard.press('Enter')
  await page.getByText(mapsJa.save.waiting(1)).waitFor()
  await page.reload()
  expect(warnings).toEqual(['beforeunload'])
  await layerNamed(page, 'えき').waitFor()
  await page.getByText(mapsJa.save.waiting(1)).waitFor()

  cut = false
  await page.locator('[data-save="saved"]').waitFor()
  const other = await harness().newPage({ path: new URL(page.url()).pathname, reducedMotion: true })
  await layerNamed(other, 'えき').waitFor()
})

test('a version is kept, looked at, compared and brought back, and that can be undone', async () => {
  const page = await harness().newPage({ path: '/maps', reducedMotion: true })
  await newMap(page, 'blank')
  await addLayers(page, 'stations')
  await page.getByText(/保存済み \d/).waitFor()
  const openVersions = async (): Promise<void> => {
    await page.getByRole('button', { name: mapsJa.bar.more }).click()
    await page.getByRole('menuitem', { name: mapsJa.bar.versions }).click()
  }
  await openVersions()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: mapsJa.versions.name }).fill('駅だけ')
  await dialog.getByRole('button', { name: mapsJa.versions.save }).click()
  await dialog.getByText('駅だけ', { exact: true }).waitFor()
  await page.keyboard.press('Escape')
  await addLayers(page, 'venues')
  await layerNamed(page, '会場').waitFor()
  await openVersions()
  await dialog.getByRole('button', { name: mapsJa.versions.lookAt('駅だけ') }).click()
  await page.getByText(/この版を見ています：「駅だけ」/).waitFor()
  const seen = page.locator('.published-about')
  await seen.getByText('JRの駅', { exact: true }).first().waitFor()
  expect(await seen.getByText('会場・滞在先', { exact: true }).count()).toBe(0)
  await expectNoAxeViolations(page)
  await page.getByRole('button', { name: mapsJa.versions.back }).click()
  await layerNamed(page, '会場').waitFor()

  await openVersions()
  await dialog.getByRole('button', { name: mapsJa.versions.compare }).click()
  await dialog.getByText(mapsJa.versions.removed(mapsJa.versions.layer, '会場・滞在先')).waitFor()
  await expectNoAxeViolations(page)
  await dialog.getByRole('button', { name: mapsJa.versions.bring }).click()
  await soon(() => layerNamed(page, '会場').count()).toBe(0)
  await page.locator('.editor-told').getByRole('button', { name: mapsJa.bar.undo }).click()
  await layerNamed(page, '会場').waitFor()
})

test('a map is duplicated, thrown away and restored', async () => {
  const page = await harness().newPage({ path: '/maps', reducedMotion: true })
  await newMap(page, 'blank')
  await page.getByRole('textbox', { name: mapsJa.bar.title }).fill('捨てるマップ')
  await page.keyboard.press('Enter')
  await page.getByText(/保存済み \d/).waitFor()
  await page.goto('/maps')
  const menu = page.getByRole('button', { name: mapsJa.list.menu('捨てるマップ') })
  await menu.click()
  await page.getByRole('menuitem', { name: mapsJa.list.toBin }).click()
  await page.getByText(mapsJa.list.binned('捨てるマップ')).waitFor()
  await page.getByRole('button', { name: mapsJa.list.bin, exact: true }).click()
  await page.getByText(mapsJa.list.daysLeft(30)).waitFor()
  await menu.click()
  await page.getByRole('menuitem', { name: mapsJa.list.restore }).click()
  await page.getByRole('button', { name: mapsJa.list.mine, exact: true }).click()
  await menu.click()
  await page.getByRole('menuitem', { name: mapsJa.list.duplicate }).click()
  await page.waitForURL(/\/maps\/./)
  await soon(() => page.getByRole('textbox', { name: mapsJa.bar.title }).inputValue()).toBe(
    mapsJa.list.copyTitle('捨てるマップ'),
  )
})

const readers = [
  { name: 'Japanese, light', words: mapsJa, texts: ja, locale: 'ja-JP', colorScheme: 'light' },
  { name: 'English, dark', words: mapsEn, texts: en, locale: 'en-GB', colorScheme: 'dark' },
] as const

test.each(readers)('making maps meets WCAG 2.2 AA ($name)', async ({ words, texts, locale, colorScheme }) => {
  const page = await harness().newPage({ path: '/maps', locale, colorScheme, reducedMotion: true })
  await page.getByRole('heading', { name: words.list.title }).waitFor()
  await page.locator('[data-template]').nth(2).waitFor()
  await expectNoAxeViolations(page)
  await page.locator('[data-template]').nth(2).click()
  await page.waitForURL(/\/maps\/./)
  await waitForMapIdle(page)
  await page.locator('.layer-entry[data-layer] .layer-select').nth(2).click()
  await expectNoAxeViolations(page)
  for (const tab of [words.inspector.style, words.inspector.infobox]) {
    await page.getByRole('tab', { name: tab }).click()
    await expectNoAxeViolations(page, '.editor-right')
  }
  await page.locator('.scene-entry').getByRole('button').click()
  await page.getByText(texts.map.basemaps['gsi-pale']).waitFor()
  await expectNoAxeViolations(page, '.editor-right')
  await page.locator('.publish-now').click()
  await page.getByRole('heading', { name: words.publish.state }).waitFor()
  await expectNoAxeViolations(page)
})

test('on a phone: layers and settings in one sheet', async () => {
  const page = await harness().newPage({
    path: '/maps',
    viewport: { width: 390, height: 844 },
    touch: true,
    reducedMotion: true,
  })
  await newMap(page, 'blank')
  await addLayers(page, 'old_houses')
  await page.getByRole('tab', { name: mapsJa.inspector.short }).waitFor()
  await page.getByRole('tab', { name: mapsJa.inspector.style }).tap()
  await page.getByRole('button', { name: mapsJa.styles.make }).tap()
  await page.getByRole('tab', { name: mapsJa.styles.color }).waitFor()
  await expectNoAxeViolations(page)
})

test('from another device over plain http it says openly that maps cannot be made', async () => {
  const page = await harness().newPage({ path: '/maps', untrustedOrigin: true })
  await page.getByText(ja.errors.title).or(page.getByText(mapsJa.list.closedTitle)).waitFor()
  expect(await page.locator('[data-template]').count()).toBe(0)
})
