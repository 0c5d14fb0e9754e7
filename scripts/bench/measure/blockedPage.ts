import { join } from 'node:path'
import { launchChromium } from '#scripts/browser/launchChromium.ts'
import { waitForMapIdle } from '#scripts/browser/waitForMap.ts'
import { root } from '#scripts/root.ts'
import { runProgram } from '../child.ts'
import type { Context } from '../context.ts'
import { atMost, type Entry } from '../entry.ts'
import { benchDataset } from '../points.ts'

const points = 100_000

/** The longest time in which a page that shows 100,000 points answers nobody. */
export async function blockedPage(context: Context): Promise<Entry[]> {
  const folder = await context.folder()
  await runProgram('loadPoints', [folder, String(points), join(root, 'geodata/bundled')])
  const app = await context.app(folder)
  const browser = await launchChromium()
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, serviceWorkers: 'block' })
    await page.goto(`${app.url}/map?c=131.6,34.25,9&l=${benchDataset.id}`)
    await waitForMapIdle(page, 120_000)
    const longest = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          // A browser lists tasks from 50 ms on: where it lists none, the page was never busy for longer.
          let most = 0
          new PerformanceObserver((list) => {
            most = Math.max(most, ...list.getEntries().map(({ duration }) => duration))
          }).observe({ type: 'longtask', buffered: true })
          setTimeout(() => resolve(most), 500)
        }),
    )
    return [atMost(200, { name: 'longest task with 100,000 points', value: longest, unit: 'ms' })]
  } finally {
    await browser.close()
  }
}
