import { expect, test } from 'vitest'
import { ja } from '#web/i18n/ja.ts'
import { waitForMapIdle } from './harness.ts'
import { soon } from './soon.ts'
import { useHarness } from './useHarness.ts'

const TILE_HOST = 'cyberjapandata.gsi.go.jp'
/** As on a network that lets nobody out; without it the journey would depend on the network that it runs in. */
const harness = useHarness({ flags: [`--host-rules=MAP ${TILE_HOST} ~NOTFOUND`] })

test('a background map whose server does not answer gives way to our own, and that is said once', async () => {
  const page = await harness().newPage({
    path: '/map?c=131.4,34.41,12&l=stations',
    viewport: { width: 1024, height: 720 },
  })
  await waitForMapIdle(page)
  const choose = async (name: string): Promise<void> => {
    await page.getByRole('button', { name: ja.map.basemap }).click()
    await page.getByRole('radio', { name }).click()
  }
  await choose(ja.map.basemaps['gsi-pale'])
  const notice = page.getByText(ja.map.basemapFailed)
  await notice.waitFor()
  await waitForMapIdle(page)
  await soon(() => page.url()).not.toContain('b=gsi')
  expect(await notice.count()).toBe(1)
  expect(
    await page.getByRole('radio', { name: ja.map.basemaps.kyoso, includeHidden: true }).isChecked(),
  ).toBe(true)

  await page.getByRole('button', { name: ja.close }).click()
  await page.getByRole('button', { name: ja.map.zoomIn }).click()
  await waitForMapIdle(page)
  expect(await notice.count()).toBe(0)
  harness().expectNoProblems(new RegExp(TILE_HOST.replaceAll('.', '\\.')))
})

test('a shared address with a background map that does not answer opens on our own', async () => {
  const page = await harness().newPage({
    path: '/map?c=131.4,34.41,12&l=stations&b=gsi-photo',
    viewport: { width: 1024, height: 720 },
  })
  await page.getByText(ja.map.basemapFailed).waitFor()
  await waitForMapIdle(page)
  await page.getByRole('button', { name: ja.map.basemap }).click()
  await soon(() => page.getByRole('radio', { name: ja.map.basemaps.kyoso }).isChecked()).toBe(true)
  harness().expectNoProblems(new RegExp(TILE_HOST.replaceAll('.', '\\.')))
})
