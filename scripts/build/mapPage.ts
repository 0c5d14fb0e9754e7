import type { Plugin, Rolldown } from 'vite'

type Bundle = Rolldown.OutputBundle

/** The screen of the map, the language of most readers, and what its ground is drawn from. */
const screen = /\/app\/ExplorerPage\.tsx$/
const texts = /\/i18n\/ja\.ts$/
const groundFile = /^assets\/basemap\.topo-.*\.json$/
const workerFile = /^assets\/maplibre-gl-worker-.*\.js$/

/**
 * Writes `map.html`: the page with the addresses of all that the ground of the map needs, so that a browser fetches them side by
 * side instead of finding one behind the other.
 */
export function mapPage(): Plugin {
  return {
    name: 'map-page',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const page = bundle['index.html']
        if (page?.type !== 'asset') throw new Error('map page: expected index.html in the build')
        const html = String(page.source)
        const links = preloads(bundle).filter((link) => !html.includes(hrefOf(link)))
        const source = html.replace('</head>', `${links.map((link) => `    ${link}\n`).join('')}</head>`)
        this.emitFile({ type: 'asset', fileName: 'map.html', source })
      },
    },
  }
}

function preloads(bundle: Bundle): string[] {
  const map = chunksOf(bundle, screen)
  const scripts = new Set([...map, ...chunksOf(bundle, texts)].map(({ fileName }) => fileName))
  const styles = new Set(map.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]))
  const named = (pattern: RegExp): string => {
    const file = Object.keys(bundle).find((name) => pattern.test(name))
    if (!file) throw new Error(`map page: expected a file ${pattern}`)
    return file
  }
  scripts.add(named(workerFile))
  return [
    ...[...scripts].map((file) => `<link rel="modulepreload" crossorigin href="/${file}">`),
    `<link rel="preload" as="fetch" crossorigin href="/${named(groundFile)}">`,
    ...[...styles].map((file) => `<link rel="preload" as="style" crossorigin href="/${file}">`),
  ]
}

/** The chunk of a source and all that it imports. */
function chunksOf(bundle: Bundle, source: RegExp): Rolldown.OutputChunk[] {
  const found = new Map<string, Rolldown.OutputChunk>()
  const visit = (file: string): void => {
    const chunk = bundle[file]
    if (chunk?.type !== 'chunk' || found.has(file)) return
    found.set(file, chunk)
    chunk.imports.forEach(visit)
  }
  const [first] = Object.values(bundle).filter(
    (output) => output.type === 'chunk' && source.test(output.facadeModuleId ?? ''),
  )
  if (!first) throw new Error(`map page: expected a chunk of ${source}`)
  visit(first.fileName)
  return [...found.values()]
}

const hrefOf = (link: string): string => /href="([^"]*)"/.exec(link)?.[1] ?? ''
