import type { Page } from 'playwright-core'
import { test } from 'vitest'
import { mapsJa } from '#web/i18n/maps/mapsJa.ts'
import { historyRoom } from '#web/i18n/maps/rooms/historyRoom.ts'
import { placeRoom } from '#web/i18n/maps/rooms/placeRoom.ts'
import { tableRoom } from '#web/i18n/maps/rooms/tableRoom.ts'
import { sketchJa } from '#web/i18n/maps/sketchJa.ts'
import { expectNoAxeViolations } from './harness.ts'
import { soon } from './soon.ts'
import { useHarness } from './useHarness.ts'

const harness = useHarness()
const words = tableRoom.ja

/** A map with one sketch layer of twelve rows, made as an import would make them. */
const fillMap = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: new RegExp(mapsJa.list.blank) }).click()
  await page.getByRole('button', { name: mapsJa.layers.pick }).click()
  await page.getByRole('button', { name: new RegExp(sketchJa.layer.add) }).click()
  await page.getByRole('textbox', { name: sketchJa.layer.name }).fill('気になる場所')
  await page.getByRole('button', { name: sketchJa.layer.create, exact: true }).click()
  await page.getByRole('heading', { name: sketchJa.draw.into('気になる場所') }).waitFor()
  await page.evaluate(async (map) => {
    const { datasets } = await (await fetch(`/api/datasets?map=${map}`)).json()
    const [{ id, form }] = datasets
    const text = form.find(({ input }: { input: string }) => input === 'text').name
    const changes = Array.from({ length: 12 }, (_, index) => ({
      kind: 'put',
      uid: crypto.randomUUID(),
      geometry: { type: 'Point', coordinates: [131.3 + index / 100, 34.4] },
      properties: { [text]: `場所${index + 1}` },
    }))
    await fetch(`/api/datasets/${id}/changes`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ changes }),
    })
  }, new URL(page.url()).pathname.split('/').at(-1))
}

const count = (page: Page) => page.locator('.attribute-count')
const names = (page: Page): Promise<string[]> =>
  page.locator('.attribute-grid [data-uid] [data-column="0"]').allInnerTexts()
const press = async (page: Page, ...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key)
}

test('rows are edited by keyboard, set together, thrown away and brought back, stepped back in their history, chosen by place', async () => {
  const page = await harness().newPage({
    path: '/maps',
    reducedMotion: true,
    viewport: { width: 1024, height: 700 },
  })
  await fillMap(page)
  await page.getByRole('button', { name: mapsJa.layers.menu('気になる場所') }).click()
  await page.getByRole('menuitem', { name: mapsJa.layers.table }).click()
  const grid = page.getByRole('grid', { name: words.grid('気になる場所') })
  await count(page).getByText('12件').waitFor()
  await expectNoAxeViolations(page, '.editor-table')

  // a cell, and back
  await grid.focus()
  await press(page, 'F2')
  await page.locator('.cell-editor input').fill('古い井戸')
  await press(page, 'Enter')
  await soon(async () => (await names(page)).at(0)).toBe('古い井戸')
  await page.getByRole('button', { name: /元に戻す：/ }).click()
  await soon(async () => (await names(page)).at(0)).toBe('場所1')

  // many rows are one act
  await grid.focus()
  await press(page, 'ArrowUp', 'Control+a')
  await page.getByRole('button', { name: words.setField }).click()
  await page.getByRole('dialog').getByRole('combobox').selectOption({ label: '種類' })
  await page.getByRole('dialog').getByRole('button', { name: '良い' }).click()
  await page.getByRole('dialog').getByRole('button', { name: words.setDo, exact: true }).click()
  await soon(() => page.locator('[data-uid] [data-column="1"]').getByText('良い').count()).toBe(12)
  await page.getByRole('button', { name: /元に戻す：/ }).click()
  await soon(() => page.locator('[data-uid] [data-column="1"]').getByText('良い').count()).toBe(0)

  // the bin
  await page.getByRole('button', { name: words.unchoose }).click()
  await page.getByText('場所3', { exact: true }).click()
  await page.getByRole('button', { name: words.toBin }).click()
  await count(page).getByText('11件').waitFor()
  await page.locator('.attribute-tools').getByRole('button', { name: words.more }).click()
  await page.getByRole('menuitem', { name: words.bin }).click()
  await page.getByRole('dialog').getByText('場所3').click()
  await page.getByRole('button', { name: historyRoom.ja.restore('1') }).click()
  await count(page).getByText('12件').waitFor()

  // back to the first version of a row
  await page.getByText('場所2', { exact: true }).click()
  await press(page, 'Enter')
  await page.locator('.cell-editor input').fill('桟橋')
  await press(page, 'Enter')
  await page.locator('[data-save="saved"]').waitFor()
  await page.getByText('桟橋', { exact: true }).last().click()
  await page.getByRole('button', { name: words.history }).click()
  await page.getByRole('button', { name: historyRoom.ja.stepBack }).last().click()
  await soon(async () => (await names(page)).includes('場所2')).toBe(true)
  await page.locator('.row-history').getByRole('button', { name: '閉じる' }).click()

  // by place: those within a kilometre of another one
  await page.getByRole('button', { name: words.byPlace }).click()
  await page.getByText(placeRoom.ja.relations.near).click()
  await page.getByRole('textbox', { name: placeRoom.ja.metres }).fill('１，０００')
  await page.getByRole('combobox', { name: placeRoom.ja.target }).selectOption({ label: '気になる場所' })
  await page.getByRole('button', { name: placeRoom.ja.choose, exact: true }).click()
  await page.getByText(words.chosen('12')).waitFor()
})
