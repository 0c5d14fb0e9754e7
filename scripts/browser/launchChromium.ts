import { type Browser, chromium } from 'playwright-core'
import { findChromium } from './findChromium.ts'

/** Host name that resolves to this machine but that a browser does not trust like localhost: a plain-http origin of the room's Wi-Fi. */
export const untrustedHost = 'kyoso.test'

const flags = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--enable-unsafe-swiftshader',
  `--host-resolver-rules=MAP ${untrustedHost} 127.0.0.1`,
]

export async function launchChromium(more: string[] = []): Promise<Browser> {
  const executablePath = findChromium()
  if (!executablePath) {
    throw new Error('No Chromium found: `npm test` installs one, or name yours in CHROMIUM_PATH.')
  }
  return chromium.launch({ executablePath, args: [...flags, ...more] })
}
