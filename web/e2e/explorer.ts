import type { Locator, Page } from 'playwright-core'
import { ja } from '#web/i18n/ja.ts'

/** The canvas that the map is drawn on. */
export const mapCanvas = (page: Page): Locator =>
  page.getByRole('region', { name: ja.map.label, exact: true })

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
