import type { Page } from 'playwright-core'

/** Waits until every map of the page has drawn all it was asked for: `web/map` says so on the map's own element. */
export async function waitForMapIdle(page: Page, timeout = 60_000): Promise<void> {
  await page.locator('[data-map-state]').first().waitFor({ state: 'attached', timeout })
  await page.locator('[data-map-state]:not([data-map-state="idle"])').waitFor({ state: 'detached', timeout })
}
