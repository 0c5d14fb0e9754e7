import { execFileSync, spawnSync } from 'node:child_process'
import { createHash, X509Certificate } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ja } from '#web/i18n/ja.ts'
import { infobox } from './explorer.ts'
import { startHarness, waitForMapIdle } from './harness.ts'
import { soon } from './soon.ts'
import { useHarness } from './useHarness.ts'

const harness = useHarness()
const viewport = { width: 1024, height: 720 }
const hasOpenssl = spawnSync('openssl', ['version']).status === 0

test('over plain http from another device everything but position and offline use works, and says so', async () => {
  const page = await harness().newPage({ path: '/', untrustedOrigin: true, viewport })
  await page.getByText(ja.errors.insecure).waitFor()
  expect(
    await page.evaluate(() => [
      isSecureContext,
      'serviceWorker' in navigator,
      'randomUUID' in crypto,
      'clipboard' in navigator,
    ]),
  ).toEqual([false, false, false, false])

  await page.goto('/map?c=131.40236,34.39356,15&l=stations')
  await waitForMapIdle(page)
  await page.getByRole('button', { name: ja.map.locate }).click()
  await page.getByText(ja.map.locateNeedsHttps).waitFor()
  await page.getByRole('button', { name: ja.close }).click()

  await page.getByText(ja.list.title).click()
  await page.locator('.visible-list').getByRole('button', { name: '萩駅' }).click()
  await soon(() => infobox(page).innerText()).toContain('はぎえき')

  await infobox(page).getByRole('button', { name: ja.info.share, exact: true }).click()
  const link = page.getByRole('textbox', { name: ja.info.shareByHand })
  await soon(() => link.inputValue()).toMatch(/^http:\/\/kyoso\.test:\d+\/map\?.*s=stations:/)
})

test.skipIf(!hasOpenssl)(
  'over https the page is trusted and kept for offline use (needs openssl for a certificate)',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kyoso-tls-'))
    const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')]
    execFileSync(
      'openssl',
      ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=localhost'].concat([
        '-addext',
        'subjectAltName=DNS:localhost,IP:127.0.0.1',
        '-keyout',
        key,
        '-out',
        certificate,
      ]),
      { stdio: 'ignore' },
    )
    const { publicKey } = new X509Certificate(await readFile(certificate))
    const pin = createHash('sha256')
      .update(publicKey.export({ type: 'spki', format: 'der' }))
      .digest('base64')
    const secure = await startHarness({
      env: { TLS_CERT: certificate, TLS_KEY: key },
      flags: [`--ignore-certificate-errors-spki-list=${pin}`],
    })
    try {
      expect(secure.server.url).toMatch(/^https:/)
      const page = await secure.newPage({ path: '/map?l=stations', serviceWorker: true, viewport })
      await waitForMapIdle(page)
      expect(await page.evaluate(() => isSecureContext)).toBe(true)
      const worker = await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.scriptURL)
      expect(worker).toBe(`${secure.server.url}/serviceWorker.js`)
      secure.expectNoProblems()
    } finally {
      await secure.close()
      await rm(folder, { recursive: true, force: true })
    }
  },
)
