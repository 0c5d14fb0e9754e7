import { join } from 'node:path'
import { launchChromium } from '#scripts/browser/launchChromium.ts'
import { waitForMapIdle } from '#scripts/browser/waitForMap.ts'
import { root } from '#scripts/root.ts'
import { runProgram } from '../child.ts'
import type { Context } from '../context.ts'
import { atMost, type Entry } from '../entry.ts'
import { longestTasks } from '../longestTasks.ts'
import { benchDataset } from '../points.ts'

const points = 100_000

/**
 * The longest time in which a page that shows 100,000 points answers nobody. Twice: as it is on this machine, and without the
 * waiting for a software renderer, which a machine with a graphics card does not do.
 */
export async function blockedPage(context: Context): Promise<Entry[]> {
  const folder = await context.folder()
  await runProgram('loadPoints', [folder, String(points), join(root, 'geodata/bundled')])
  const app = await context.app(folder)
  const browser = await launchChromium()
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, serviceWorkers: 'block' })
    await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline', 'gpu'] })
    await page.goto(`${app.url}/map?c=131.6,34.25,9&l=${benchDataset.id}`)
    await waitForMapIdle(page, 120_000)
    await page.waitForTimeout(500)
    const longest = longestTasks(await browser.stopTracing())
    return [
      atMost(200, { name: 'longest task with 100,000 points', value: longest.whole, unit: 'ms' }),
      atMost(200, { name: '… of it not waiting for software GL', value: longest.own, unit: 'ms' }),
    ]
  } finally {
    await browser.close()
  }
}
