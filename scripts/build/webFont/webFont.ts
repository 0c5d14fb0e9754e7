import { join } from 'node:path'
import type { Plugin } from 'vite'
import { cutWebFont } from './cutWebFont.ts'
import { licenceText } from './fontPackage.ts'
import { latinLicence } from './latinFont.ts'

const prefix = 'virtual:web-font/'

/**
 * `virtual:web-font/own.css` declares the files with the characters that the product itself uses,
 * `virtual:web-font/slices.css` those for every other character, `virtual:web-font/latin.css` the face of English pages.
 */
export function webFont(): Plugin {
  let folder: Promise<string> | undefined
  return {
    name: 'web-font',
    resolveId: {
      filter: { id: new RegExp(`^${prefix}`) },
      handler: async (id) => {
        folder ??= cutWebFont()
        return join(await folder, id.slice(prefix.length))
      },
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'assets/BIZ-UDPGothic-OFL.txt', source: licenceText() })
      this.emitFile({ type: 'asset', fileName: 'assets/Noto-Sans-OFL.txt', source: latinLicence() })
    },
  }
}
