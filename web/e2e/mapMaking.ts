import type { Page } from 'playwright-core'

/** A new map made from a template, opened in the editor. */
export const newMap = async (page: Page, template: string): Promise<void> => {
  await page.locator(`[data-template="${template}"]`).click()
  await page.waitForURL(/\/maps\/./)
  await page.locator('[data-save="saved"]').waitFor()
}

export const layerNamed = (page: Page, name: string) => page.locator('.layer-entry').filter({ hasText: name })

export const addLayers = async (page: Page, ...datasets: string[]): Promise<void> => {
  await page.locator('.add-layer').click()
  for (const dataset of datasets) await page.locator(`[data-dataset="${dataset}"]`).click()
  await page.keyboard.press('Escape')
}
