import type { Locator, Page } from 'playwright-core'
import { type MapCover, mapPadding } from '#web/app/mapPadding.ts'
import { ja } from '#web/i18n/ja.ts'

/** The canvas that the map is drawn on. */
const mapCanvas = (page: Page): Locator => page.getByRole('region', { name: ja.map.label, exact: true })

/** Where the camera of the address looks at: the middle of what panels leave free. */
export const freeCentre = async (page: Page, cover: MapCover): Promise<{ x: number; y: number }> => {
  const box = await mapCanvas(page).boundingBox()
  if (!box) throw new Error('expected the map on the screen')
  const { top, right, bottom, left } = mapPadding(cover)
  return { x: box.x + (left + box.width - right) / 2, y: box.y + (top + box.height - bottom) / 2 }
}

export const layerRow = (page: Page, id: string): Locator => page.locator(`[data-layer="${id}"]`)

/** The layers that are switched on, as the panel lists them. */
export const layersOn = async (page: Page): Promise<string[]> =>
  page
    .locator('[data-layer]:has(.layer-switch :checked)')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-layer') ?? ''))

export const search = (page: Page): Locator => page.getByRole('combobox', { name: ja.search.label })

/** The ids of all layers in the order of the panel. */
export const layerOrder = async (page: Page): Promise<string[]> =>
  page.locator('[data-layer]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-layer') ?? ''))

/** The details of what is selected. */
export const infobox = (page: Page): Locator => page.getByRole('article')
