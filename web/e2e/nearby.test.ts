import type { Page } from 'playwright-core'
import { test } from 'vitest'
import { ja } from '#web/i18n/ja.ts'
import { freeCentre } from './explorer.ts'
import { waitForMapIdle } from './harness.ts'
import { soon } from './soon.ts'
import { useHarness } from './useHarness.ts'

const harness = useHarness()
const viewport = { width: 390, height: 844 }
const topBar = 56
const [lat, zoom] = [34.41, 12]

/** Pixels of two kilometres: Web Mercator with tiles of 512 pixels. */
const radius = 2000 / ((40_075_016.686 * Math.cos((lat * Math.PI) / 180)) / (512 * 2 ** zoom))

/** How much of a circle on the screen is drawn in the blue of what is chosen, 0 to 1. */
const drawnShare = async (page: Page, centre: { x: number; y: number }): Promise<number> => {
  const picture = (await page.screenshot()).toString('base64')
  return page.evaluate(
    async ({ picture: encoded, centre: { x, y }, radius: r }) => {
      const image = new Image()
      image.src = `data:image/png;base64,${encoded}`
      await image.decode()
      const canvas = document.createElement('canvas')
      canvas.width = image.width
      canvas.height = image.height
      const context = canvas.getContext('2d')
      if (!context) throw new Error('expected a 2d canvas')
      context.drawImage(image, 0, 0)
      const isBlue = (px: number, py: number): boolean => {
        const [red = 0, , blue = 0] = context.getImageData(Math.round(px), Math.round(py), 1, 1).data
        return red < 120 && blue - red > 50 && blue < 200
      }
      const angles = Array.from({ length: 180 }, (_, index) => (index * Math.PI) / 90)
      const hits = angles.filter((angle) =>
        [-1, 0, 1].some((off) => isBlue(x + (r + off) * Math.cos(angle), y + (r + off) * Math.sin(angle))),
      )
      return hits.length / angles.length
    },
    { picture, centre, radius },
  )
}

test('while the list of what is near is open, the map shows the circle it speaks of', async () => {
  const page = await harness().newPage({
    path: `/map?c=131.4,${lat},${zoom}&l=old_houses`,
    viewport,
    touch: true,
    reducedMotion: true,
  })
  await waitForMapIdle(page)
  const sheet = page.getByRole('region', { name: ja.sheet.label })
  await page.getByRole('button', { name: ja.nearby.button }).tap()
  await soon(() => sheet.locator('.nearby-list').getByRole('button').count()).toBeGreaterThan(3)
  const centre = await freeCentre(page, { phone: true, height: viewport.height - topBar, sheet: 'half' })
  // dashed, and partly under buttons, of which one is as blue
  await soon(() => drawnShare(page, centre)).toBeGreaterThan(0.25)

  await sheet.getByRole('tab', { name: ja.layers.title }).tap()
  await soon(() => drawnShare(page, centre)).toBeLessThan(0.12)
})
