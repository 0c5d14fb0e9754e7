import { join } from 'node:path'
import type { HtmlTagDescriptor, Plugin } from 'vite'
import { cutWebFont, ownFile } from './cutWebFont.ts'
import { licenceText, weights } from './fontPackage.ts'

const prefix = 'virtual:web-font/'

/**
 * `virtual:web-font/own.css` declares the files with the characters that the product itself uses,
 * `virtual:web-font/slices.css` those for every other character.
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
    },
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) => preloads(Object.values(bundle ?? {})),
    },
  }
}

function preloads(outputs: { type: string; fileName: string; names?: string[] }[]): HtmlTagDescriptor[] {
  const wanted = weights.map((weight) => ownFile('common', weight))
  return outputs
    .filter(({ type, names }) => type === 'asset' && names?.some((name) => wanted.includes(name)))
    .map(({ fileName }) => ({
      tag: 'link',
      attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: `/${fileName}`, crossorigin: '' },
      injectTo: 'head',
    }))
}
