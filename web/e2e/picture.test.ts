import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { ja } from '#web/i18n/ja.ts'
import { pictureTexts } from '#web/i18n/panels/pictureTexts.ts'
import { expectNoAxeViolations, waitForMapIdle } from './harness.ts'
import { useHarness } from './useHarness.ts'

const harness = useHarness()
const viewport = { width: 1000, height: 680 }
const path = '/map?c=131.4,34.41,12&l=stations.old_houses'

/** How many different colours the sheet's map has: a blank one has one. */
const coloursOfSheet = (page: Page): Promise<number> =>
  page.locator('.sheet-map canvas').evaluate((canvas) => {
    if (!(canvas instanceof HTMLCanvasElement)) throw new Error('expected a canvas')
    const data = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
    const colours = new Set<number>()
    for (let at = 0; at < data.length; at += 4 * 97)
      colours.add((data[at] ?? 0) * 65536 + (data[at + 1] ?? 0) * 256 + (data[at + 2] ?? 0))
    return colours.size
  })

test('a map is saved as a picture with title, legend, scale, north and credits', async () => {
  const page = await harness().newPage({ path, viewport })
  await waitForMapIdle(page)
  await page.getByRole('button', { name: ja.map.picture }).click()
  const dialog = page.getByRole('dialog', { name: pictureTexts.ja.title })
  await dialog.getByLabel(pictureTexts.ja.name).fill('萩の古民家')
  const sheet = dialog.getByRole('article', { name: '萩の古民家' })
  expect(await sheet.getByRole('listitem').count()).toBe(2)
  expect(await sheet.innerText()).toContain('古民家')
  expect(await sheet.innerText()).toContain('国土数値情報')
  expect(await sheet.locator('.sheet-marks').innerHTML()).toMatch(/\d k?m</)
  expect(await coloursOfSheet(page)).toBeGreaterThan(20)
  await expectNoAxeViolations(page, '.picture-dialog')

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: pictureTexts.ja.save }).click(),
  ])
  expect(download.suggestedFilename()).toBe('萩の古民家.png')
  const png = await readFile(await download.path())
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG')
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]
  // twice as sharp as the screen, with room for title and legend
  expect(width).toBeGreaterThan(viewport.width * 2)
  expect(height).toBeGreaterThan((viewport.height - 56) * 2 + 200)

  await dialog.getByRole('button', { name: ja.close }).click()
  await dialog.waitFor({ state: 'hidden' })
})

test("the browser's own print command gives one A4 sheet on its side, with the map on it", async () => {
  const page = await harness().newPage({ path, viewport })
  await waitForMapIdle(page)
  await page.locator('.picture-dialog').waitFor({ state: 'attached' })
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(pdf).toMatch(/\/MediaBox \[0 0 841\.\d+ 59[45]\.\d+\]/)
  expect(pdf).toMatch(/\/Count 1\b/)
  expect(await coloursOfSheet(page)).toBeGreaterThan(20)
})
