import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { mapsJa } from '#web/i18n/maps/mapsJa.ts'
import { expectNoAxeViolations, waitForMapIdle } from './harness.ts'
import { soon } from './soon.ts'
import { useHarness } from './useHarness.ts'

const harness = useHarness()

/** A picture of one pixel. */
const picture = {
  name: 'school.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
}

/** A new map made from a template, its story open in the editor. */
const newStory = async (page: Page, template: string): Promise<void> => {
  await page.locator(`[data-template="${template}"]`).click()
  await page.waitForURL(/\/maps\/./)
  await page.locator('[data-save="saved"]').waitFor()
  await page.getByRole('button', { name: mapsJa.bar.story, exact: true }).click()
}

const zoomIn = async (page: Page, times: number): Promise<void> => {
  for (let time = 0; time < times; time += 1) {
    await page.locator('.editor-zoom').getByRole('button', { name: '拡大' }).click()
    await waitForMapIdle(page)
  }
}

const addBlock = async (page: Page, kind: string): Promise<void> => {
  await page.getByRole('button', { name: 'ブロックを追加' }).click()
  await page.getByRole('menuitem', { name: kind, exact: true }).click()
}

const publish = async (page: Page, alias: string): Promise<void> => {
  await page.getByRole('button', { name: mapsJa.bar.publishNow }).click()
  await page.getByRole('textbox', { name: mapsJa.publish.alias }).fill(alias)
  await page.getByRole('button', { name: mapsJa.publish.publish }).last().click()
  await page.getByText(mapsJa.publish.done).waitFor()
}

const tellThreePages = async (page: Page): Promise<void> => {
  await newStory(page, 'vacant-buildings')
  await waitForMapIdle(page)
  await page.getByRole('button', { name: 'はじめのページをつくる' }).click()
  await page.getByRole('textbox', { name: 'ページの題' }).fill('学校が閉じた')
  await addBlock(page, '文章')
  await page.getByRole('textbox', { name: '文章' }).fill('**なぜ**だろう。<script>window.hacked = 1</script>')
  await page.locator('.story-preview strong').getByText('なぜ').waitFor()
  await addBlock(page, '画像')
  await page.locator('.story-block input[type="file"]').setInputFiles(picture)
  await page.getByRole('textbox', { name: 'キャプション' }).fill('校舎の写真')
  await page.locator('.story-preview img').waitFor()

  await page.getByRole('button', { name: /ページを追加/ }).click()
  await page.getByRole('textbox', { name: 'ページの題' }).fill('近づいてみる')
  await zoomIn(page, 2)
  await page.getByRole('button', { name: 'いまの見え方にする' }).click()
  const layers = page.getByRole('group', { name: '見せるレイヤー' })
  for (const box of await layers.getByRole('checkbox').all()) if (await box.isChecked()) await box.uncheck()
  await layers.getByRole('checkbox', { name: /遊休施設/ }).check()

  await page.getByRole('button', { name: /ページを追加/ }).click()
  await page.getByRole('textbox', { name: 'ページの題' }).fill('どう使うか')
  await zoomIn(page, 1)
  await page.getByRole('button', { name: 'いまの見え方にする' }).click()
  await layers.getByRole('checkbox', { name: /JRの駅/ }).check()
}

const headingOfCard = (page: Page) => page.locator('.story-card h2')

/** How many different colours a picture has, looked at through a coarse grid. */
const coloursOf = (page: Page, selector: string): Promise<number[]> =>
  page.locator(selector).evaluateAll((images) =>
    images.map((image) => {
      if (!(image instanceof HTMLImageElement)) return 0
      const canvas = document.createElement('canvas')
      canvas.width = 60
      canvas.height = 40
      const context = canvas.getContext('2d')
      context?.drawImage(image, 0, 0, 60, 40)
      const { data = new Uint8ClampedArray() } = context?.getImageData(0, 0, 60, 40) ?? {}
      const seen = new Set<string>()
      for (let at = 0; at < data.length; at += 4) seen.add(data.slice(at, at + 3).join())
      return seen.size
    }),
  )

test('a story is made, presented by keys, published, read by scrolling and printed', async () => {
  const page = await harness().newPage({ path: '/maps', reducedMotion: true })
  await tellThreePages(page)
  await soon(() => page.locator('.page-lines li').count()).toBe(3)
  await waitForMapIdle(page)
  await expectNoAxeViolations(page)

  await page.locator('.page-select').first().click()
  await page.getByRole('button', { name: '発表する' }).click()
  await soon(() => headingOfCard(page).textContent()).toBe('学校が閉じた')
  await page.keyboard.press('ArrowRight')
  await soon(() => headingOfCard(page).textContent()).toBe('近づいてみる')
  await page.keyboard.press('End')
  await soon(() => headingOfCard(page).textContent()).toBe('どう使うか')
  await page.locator('.story-turner').getByText('3 / 3').waitFor()
  await page.keyboard.press('Home')
  await soon(() => headingOfCard(page).textContent()).toBe('学校が閉じた')
  expect(await headingOfCard(page).evaluate((heading) => heading === document.activeElement)).toBe(true)
  await expectNoAxeViolations(page, '.story-presenter')
  await page.keyboard.press('Escape')
  await soon(() => page.locator('.story-presenter').count()).toBe(0)

  await page.locator('[data-save="saved"]').waitFor()
  await publish(page, 'gakko')

  const reader = await harness().newPage({ path: '/p/gakko', reducedMotion: true })
  await reader.getByRole('heading', { name: '学校が閉じた' }).waitFor()
  await reader.getByText('校舎の写真').waitFor()
  expect(await reader.evaluate(() => 'hacked' in window)).toBe(false)
  const scale = reader.locator('.maplibregl-ctrl-scale')
  const scales = [await scale.textContent()]
  for (const title of ['近づいてみる', 'どう使うか']) {
    const heading = reader.getByRole('heading', { name: title })
    await heading.evaluate((one) => one.scrollIntoView({ block: 'center' }))
    await soon(() => reader.locator('.story-section.current h2').textContent()).toBe(title)
    await soon(() => scale.textContent()).not.toBe(scales.at(-1))
    scales.push(await scale.textContent())
  }
  expect(new Set(scales).size).toBe(3)
  await expectNoAxeViolations(reader)
  await reader.getByRole('tab', { name: '地図と凡例' }).click()
  await soon(() => reader.locator('.reader-layer:not(.off)', { hasText: 'JRの駅' }).count()).toBe(1)
  await soon(() => reader.locator('.reader-layer.off', { hasText: '人口' }).count()).toBe(1)
  await reader.getByRole('tab', { name: 'ストーリー', exact: true }).click()

  await reader.getByRole('button', { name: '印刷・PDF' }).click()
  await reader.locator('.story-handout[data-ready="true"]').waitFor({ timeout: 90_000 })
  await soon(() => reader.locator('.handout-picture > img').count()).toBe(3)
  for (const colours of await coloursOf(reader, '.handout-picture > img')) expect(colours).toBeGreaterThan(12)
  const pdf = (await reader.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThanOrEqual(3)
  expect(pdf.match(/\/Subtype\s*\/Image[^>]*\/Width 1360|\/Width 1360[^>]*/g)?.length).toBeGreaterThanOrEqual(
    3,
  )
  await reader.keyboard.press('Escape')
  await soon(() => reader.locator('.story-handout').count()).toBe(0)
})

test('pages are ordered, duplicated and removed, and each of that is taken back', async () => {
  const page = await harness().newPage({ path: '/maps', reducedMotion: true })
  await newStory(page, 'inquiry')
  const titles = () => page.locator('.page-lines .page-name').allTextContents()
  await soon(titles).toEqual(['問い', '仮説', '調べたこと', '根拠', '考察', '出典'])
  const line = page.locator('.page-select')
  await line.nth(1).click()
  await line.nth(1).press('Alt+ArrowUp')
  await soon(titles).toEqual(['仮説', '問い', '調べたこと', '根拠', '考察', '出典'])
  await page.keyboard.press('Control+z')
  await soon(async () => (await titles())[0]).toBe('問い')

  const handle = await page.locator('.page-handle').nth(5).boundingBox()
  const first = await page.locator('.page-entry').nth(0).boundingBox()
  if (!handle || !first) throw new Error('expected six pages on the screen')
  await page.mouse.move(handle.x + 8, handle.y + 12)
  await page.mouse.down()
  await page.mouse.move(first.x + 40, first.y + 30, { steps: 4 })
  await page.mouse.move(first.x + 40, first.y + 4, { steps: 4 })
  await page.mouse.up()
  await soon(async () => (await titles())[0]).toBe('出典')
  await page.getByRole('button', { name: mapsJa.bar.undoOf('ページの順番') }).click()

  await line.nth(3).press('Control+d')
  await soon(async () => (await titles())[4]).toBe('根拠のコピー')
  await soon(() => page.locator('.story-blocks > li').count()).toBe(3)
  await line.nth(4).press('Delete')
  await soon(async () => (await titles()).length).toBe(6)
  await page.locator('.editor-told').getByRole('button', { name: mapsJa.bar.undo }).click()
  await soon(async () => (await titles())[4]).toBe('根拠のコピー')
})

test('a page says that a layer it showed is gone, and shows it again when that is taken back', async () => {
  const page = await harness().newPage({ path: '/maps', reducedMotion: true })
  await newStory(page, 'inquiry')
  await page.getByRole('button', { name: mapsJa.bar.map, exact: true }).click()
  await page.locator('.layer-entry .layer-select').filter({ hasText: '共創プロジェクト' }).press('Delete')
  await page.getByRole('button', { name: mapsJa.bar.story, exact: true }).click()
  const gone = page.getByText('このページで見せていたレイヤーが1つ、マップからなくなりました。')
  await gone.waitFor()
  await page.keyboard.press('Control+z')
  await soon(() => gone.count()).toBe(0)
})

test('on a phone the story is read over the lower half, and presented', async () => {
  const page = await harness().newPage({ path: '/maps', reducedMotion: true })
  await tellThreePages(page)
  await page.locator('[data-save="saved"]').waitFor()
  await publish(page, 'gakko-phone')
  const phone = await harness().newPage({
    path: '/p/gakko-phone',
    viewport: { width: 390, height: 844 },
    touch: true,
    reducedMotion: true,
  })
  await phone.getByRole('heading', { name: '学校が閉じた' }).waitFor()
  await phone.getByRole('heading', { name: 'どう使うか' }).evaluate((one) => {
    one.scrollIntoView({ block: 'center' })
  })
  await soon(() => phone.locator('.story-section.current h2').textContent()).toBe('どう使うか')
  await expectNoAxeViolations(phone)
  await phone.getByRole('button', { name: '発表', exact: true }).click()
  await phone.locator('.story-turner').getByText('3 / 3').waitFor()
  await phone.getByRole('button', { name: '前のページ' }).tap()
  await soon(() => headingOfCard(phone).textContent()).toBe('近づいてみる')
})
