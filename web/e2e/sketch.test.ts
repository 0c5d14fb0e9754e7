import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { mapsJa } from '#web/i18n/maps/mapsJa.ts'
import { sketchEn } from '#web/i18n/maps/sketchEn.ts'
import { sketchJa } from '#web/i18n/maps/sketchJa.ts'
import { sketchNotes } from '#web/i18n/maps/sketchNotes.ts'
import { expectNoAxeViolations, waitForMapIdle } from './harness.ts'
import { soon } from './soon.ts'
import { useHarness } from './useHarness.ts'

const harness = useHarness()

const { draw, feature, layer } = sketchJa
/** Left of where the form opens: the map need not move for it. */
const middle = { x: 480, y: 400 }

type Rows = { features: { geometry: { type: string }; properties: Record<string, unknown> }[] }

/** A new map with one sketch layer that asks for a name, a choice, a note and photos. */
const newSketch = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: new RegExp(mapsJa.list.blank) }).click()
  await page.getByRole('button', { name: mapsJa.layers.pick }).click()
  await page.getByRole('button', { name: new RegExp(layer.add) }).click()
  await page.getByRole('textbox', { name: layer.name }).fill('気になる場所')
  await page.getByRole('button', { name: layer.create, exact: true }).click()
  await page.getByRole('heading', { name: draw.into('気になる場所') }).waitFor()
  await waitForMapIdle(page)
}

const formOf = (page: Page) => page.locator('.editor-feature')

const begin = async (page: Page, tool: keyof typeof draw.tools): Promise<void> => {
  await page.locator(`[data-tool="${tool}"]`).click()
  await page.locator('.draw-bar[data-phase="drawing"]').waitFor()
}

const answer = async (page: Page, name: string): Promise<void> => {
  await formOf(page).getByRole('textbox', { name: sketchJa.form.firstTitles.text }).fill(name)
  await formOf(page).getByRole('button', { name: '良い' }).click()
}

const save = async (page: Page): Promise<void> => {
  await formOf(page).getByRole('button', { name: feature.save, exact: true }).click()
  await formOf(page).waitFor({ state: 'detached' })
}

const addPoint = async (page: Page, name: string, { x, y } = middle): Promise<void> => {
  await begin(page, 'point')
  await page.mouse.click(x, y)
  await answer(page, name)
  await save(page)
}

const openRow = async (page: Page, { x, y } = middle): Promise<void> => {
  await waitForMapIdle(page)
  await page.mouse.click(x, y)
  await page.locator('.editor-reader').waitFor()
}

/** What the server has, asked by the page: a map is nobody else's. */
const rowsOf = async (page: Page): Promise<Rows['features']> =>
  page.evaluate(async () => {
    const known = performance
      .getEntriesByType('resource')
      .map(({ name }) => /sketch_[a-z0-9]{12}/.exec(name)?.[0])
    const dataset = known.find((id) => id !== undefined)
    const { features }: Rows = await (await fetch(`/api/datasets/${dataset}/features?limit=100`)).json()
    return features
  })

/** What the rows are called, in the order of their characters. */
const namesOf = async (page: Page): Promise<string[]> =>
  (await rowsOf(page))
    .map(({ properties }) =>
      String(Object.values(properties).find((value) => typeof value === 'string' && value !== '良い')),
    )
    .toSorted((one, other) => (one < other ? -1 : 1))

/** As the browser tells a page that has found its network again: it need not wait for its next try. */
const backOnline = (page: Page): Promise<boolean> => page.evaluate(() => dispatchEvent(new Event('online')))

/** A photo as a browser can make one: 3000 pixels wide. */
const photo = async (page: Page): Promise<Buffer> => {
  const bytes = await page.evaluate(async () => {
    const canvas = document.createElement('canvas')
    canvas.width = 3000
    canvas.height = 2000
    canvas.getContext('2d')?.fillRect(500, 500, 900, 900)
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg'))
    return [...new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0))]
  })
  return Buffer.from(bytes)
}

test('a point with a photo and an area stay after a reload, a second browser sees them live, undo takes back the last', async () => {
  const mine = await harness().newPage({ path: '/maps', reducedMotion: true })
  await newSketch(mine)
  const theirs = await harness().newPage({
    path: new URL(mine.url()).pathname,
    locale: 'en-GB',
    reducedMotion: true,
  })
  await theirs.getByRole('heading', { name: sketchEn.draw.into('気になる場所') }).waitFor()

  await begin(mine, 'point')
  await mine.mouse.click(middle.x, middle.y)
  await answer(mine, '井戸')
  await formOf(mine)
    .locator('input[type="file"]')
    .last()
    .setInputFiles({ name: '井戸.jpg', mimeType: 'image/jpeg', buffer: await photo(mine) })
  await formOf(mine)
    .getByRole('img', { name: sketchJa.answer.photoOf(1) })
    .waitFor()
  await expectNoAxeViolations(mine, '.editor-feature')
  await save(mine)

  await begin(mine, 'polygon')
  for (const [x, y] of [
    [560, 300],
    [640, 300],
    [640, 420],
  ] as const)
    await mine.mouse.click(x, y)
  await mine.locator('.draw-measures').getByText(draw.area).waitFor()
  await mine.getByRole('button', { name: draw.finish }).click()
  await answer(mine, '休耕地')
  await save(mine)
  await soon(async () => (await namesOf(mine)).length).toBe(2)

  await waitForMapIdle(theirs)
  await theirs.mouse.click(middle.x, middle.y)
  await theirs.locator('.editor-reader').getByRole('heading', { name: '井戸' }).waitFor()

  await mine.locator('[data-save="saved"]').waitFor()
  await mine.reload()
  await openRow(mine)
  const reader = mine.locator('.editor-reader')
  await reader.getByRole('heading', { name: '井戸' }).waitFor()
  await soon(() =>
    reader.getByRole('img').evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth),
  ).toBe(2048)

  await reader.getByRole('button', { name: feature.remove }).click()
  await soon(() => namesOf(mine)).toEqual(['休耕地'])
  await theirs.locator('.editor-reader').waitFor({ state: 'detached' })
  await mine.locator('.editor-told').getByRole('button', { name: mapsJa.bar.undo }).click()
  await soon(() => namesOf(mine)).toEqual(['井戸', '休耕地'])

  await openRow(mine)
  await reader.getByRole('button', { name: feature.edit }).click()
  await formOf(mine).getByRole('textbox', { name: sketchJa.form.firstTitles.text }).fill('古い井戸')
  await save(mine)
  await soon(async () => (await namesOf(mine)).includes('古い井戸')).toBe(true)
  await mine.getByRole('button', { name: mapsJa.bar.undoOf(sketchNotes.changeRow.ja) }).click()
  await soon(() => namesOf(mine)).toEqual(['井戸', '休耕地'])
})

test('without a connection what is drawn waits on the device over a reload, and is sent once', async () => {
  const page = await harness().newPage({ path: '/maps', reducedMotion: true })
  page.on('dialog', (dialog) => void dialog.accept())
  await newSketch(page)
  await addPoint(page, '橋')
  await soon(() => namesOf(page)).toEqual(['橋'])

  // the answer gets lost, too: what was sent is sent again
  await page.route('**/api/datasets/*/features/*', async (route) => {
    if (route.request().method() === 'PUT') await route.fetch()
    await route.abort()
  })
  await addPoint(page, '祠', { x: 560, y: 300 })
  await page.getByRole('button', { name: sketchJa.sending.waiting(1) }).waitFor()
  await page.reload()
  await page.getByRole('button', { name: sketchJa.sending.waiting(1) }).waitFor()
  await page.unrouteAll({ behavior: 'wait' })
  await backOnline(page)
  await page.getByRole('button', { name: sketchJa.sending.waiting(1) }).waitFor({ state: 'detached' })
  expect(await namesOf(page)).toEqual(['橋', '祠'])
  harness().expectNoProblems(/Failed to load resource/)
})

test('two change the same answer: nothing is overwritten before one has chosen', async () => {
  const mine = await harness().newPage({ path: '/maps', reducedMotion: true })
  await newSketch(mine)
  await addPoint(mine, '空き地')
  await soon(() => namesOf(mine)).toEqual(['空き地'])
  const theirs = await harness().newPage({ path: new URL(mine.url()).pathname, reducedMotion: true })
  await openRow(theirs)
  await theirs.getByRole('button', { name: feature.edit, exact: true }).click()

  await theirs.route('**/api/datasets/*/features/*', (route) => route.abort())
  await formOf(theirs).getByRole('textbox', { name: sketchJa.form.firstTitles.text }).fill('原っぱ')
  await save(theirs)
  await theirs.getByRole('button', { name: sketchJa.sending.waiting(1) }).waitFor()

  await openRow(mine)
  await mine.getByRole('button', { name: feature.edit, exact: true }).click()
  await formOf(mine).getByRole('textbox', { name: sketchJa.form.firstTitles.text }).fill('広場')
  await save(mine)
  await soon(() => namesOf(mine)).toEqual(['広場'])

  await theirs.unrouteAll({ behavior: 'wait' })
  await backOnline(theirs)
  const dialog = theirs.getByRole('dialog', { name: sketchJa.sending.conflict })
  await dialog.getByText('広場').waitFor()
  expect(await namesOf(mine)).toEqual(['広場'])
  await dialog.getByRole('button', { name: sketchJa.sending.mine }).click()
  await soon(() => namesOf(mine)).toEqual(['原っぱ'])
  harness().expectNoProblems(/Failed to load resource/)
})

test('on a phone the map moves under the cross; by keyboard as well', async () => {
  const page = await harness().newPage({ path: '/maps', reducedMotion: true })
  await newSketch(page)
  await begin(page, 'line')
  await page.keyboard.press('ArrowRight')
  await page.locator('.draw-cross').waitFor({ state: 'attached' })
  await page.keyboard.press('Enter')
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: draw.finish }).click()
  await answer(page, '小道')
  await save(page)
  await soon(async () => (await rowsOf(page)).map(({ geometry }) => geometry.type)).toEqual(['LineString'])

  const phone = await harness().newPage({
    path: new URL(page.url()).pathname,
    viewport: { width: 390, height: 844 },
    touch: true,
    reducedMotion: true,
  })
  await phone.locator('.draw-open').tap()
  await phone.locator('[data-tool="point"]').tap()
  await phone.locator('.draw-bar[data-phase="drawing"]').waitFor()
  await expectNoAxeViolations(phone, '.draw-bar')
  await phone.getByRole('button', { name: draw.put }).tap()
  await answer(phone, '井戸')
  await save(phone)
  await soon(async () => (await rowsOf(page)).length).toBe(2)
})
