/** Renders web/public/favicon.svg to the PNG icons of the web app manifest. Run it after the drawing has changed. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { launchChromium } from '#scripts/browser/launchChromium.ts'

type Icon = { file: string; size: number; fullBleed: boolean }

/** A maskable or touch icon is cut by the system: its colours must reach the corners, so the rounding is left out. */
const icons: Icon[] = [
  { file: 'icon-192.png', size: 192, fullBleed: false },
  { file: 'icon-512.png', size: 512, fullBleed: false },
  { file: 'maskable-512.png', size: 512, fullBleed: true },
  { file: 'apple-touch-180.png', size: 180, fullBleed: true },
]

const publicFolder = join(import.meta.dirname, '../web/public')
const drawing = await readFile(join(publicFolder, 'favicon.svg'), 'utf8')
const browser = await launchChromium()
try {
  for (const { file, size, fullBleed } of icons) {
    const svg = fullBleed ? drawing.replace(/ rx="\d+"/, '') : drawing
    const page = await browser.newPage({ viewport: { width: size, height: size } })
    await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`)
    await writeFile(join(publicFolder, 'icons', file), await page.screenshot({ omitBackground: true }))
    await page.close()
    console.log(`web/public/icons/${file}  ${size}×${size}`)
  }
} finally {
  await browser.close()
}
