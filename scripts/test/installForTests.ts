import { existsSync } from 'node:fs'
import { findChromium } from '#scripts/browser/findChromium.ts'
import { run, runTool, toolPath } from '#scripts/tool.ts'

const isRootOnDebian = (): boolean => process.getuid?.() === 0 && existsSync('/etc/debian_version')

/** Chromium with a Japanese font for the journeys, and in CI GDAL as the second reader of our file and our API. */
export async function installForTests(): Promise<{ ok: boolean; output: string }> {
  const chromium = (await works(findChromium())) || (await installChromium())
  const font = chromium && ((await hasJapaneseFont()) || (await installJapaneseFont()))
  if (process.env.CI && isRootOnDebian() && !(await run('ogrinfo', ['--version'])).ok) await apt('gdal-bin')
  if (!chromium)
    return {
      ok: false,
      output: 'The journeys need Chromium and none could be installed: name one in CHROMIUM_PATH.',
    }
  if (!font)
    return {
      ok: false,
      output: 'The journeys need a Japanese font and none could be installed: install fonts-noto-cjk.',
    }
  return { ok: true, output: '' }
}

async function installChromium(): Promise<boolean> {
  console.log('no Chromium found: installing one for the journeys')
  if (isRootOnDebian() && (await apt('chromium', 'fonts-noto-cjk')) && (await works(findChromium())))
    return true
  const withDeps = isRootOnDebian() ? ['--with-deps'] : []
  await runTool(toolPath('playwright-core'), ['install', ...withDeps, 'chromium'])
  return works(findChromium())
}

async function works(path: string | undefined): Promise<boolean> {
  if (!path) return false
  // On Windows a browser that is asked for its version opens a window instead.
  return process.platform === 'win32' || (await run(path, ['--version'])).ok
}

/** macOS and Windows always have one. */
async function hasJapaneseFont(): Promise<boolean> {
  if (process.platform !== 'linux') return true
  const { ok, output } = await run('fc-list', [':lang=ja', 'family'])
  return ok && output.trim() !== ''
}

async function installJapaneseFont(): Promise<boolean> {
  if (!isRootOnDebian()) return false
  return ((await apt('fonts-noto-cjk')) || (await apt('fonts-ipafont'))) && hasJapaneseFont()
}

async function apt(...packages: string[]): Promise<boolean> {
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-qq'], { env })
  return (await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env })).ok
}
