import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { cutWebFont } from '../webFont/cutWebFont.ts'

const face = /font-weight: (\d+);\s*src: url\(([^)]+)\)[^;]*;\s*unicode-range: ([^;]+);/g

/**
 * Beside the page, the parts of the web font that its own texts do not need, with a list of what characters each has: whoever
 * makes a folder picks those that its map needs.
 */
export function fontSlices(): Plugin {
  return {
    name: 'font-slices',
    apply: 'build',
    async generateBundle() {
      const folder = await cutWebFont()
      const css = await readFile(join(folder, 'slices.css'), 'utf8')
      const slices = await Promise.all(
        [...css.matchAll(face)].map(async ([, weight = '', url = '', range = '']) => {
          const file = `slices/${url.split('/').at(-1)}`
          this.emitFile({ type: 'asset', fileName: file, source: await readFile(join(folder, url)) })
          return { file, weight: Number(weight), range }
        }),
      )
      if (slices.length === 0) throw new Error('font slices: expected faces in slices.css')
      this.emitFile({ type: 'asset', fileName: 'slices.json', source: JSON.stringify(slices) })
    },
  }
}
