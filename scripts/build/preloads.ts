import type { Rolldown } from 'vite'

type Bundle = Rolldown.OutputBundle

/** The language of most readers, and what the ground of a map is drawn from. */
const texts = /\/i18n\/ja\.ts$/
const groundFile = /^assets\/basemap\.topo-.*\.json$/
const workerFile = /^assets\/maplibre-gl-worker-.*\.js$/

/** A page with the addresses of all that a screen with a map needs. */
export function withPreloads(html: string, bundle: Bundle, screen: RegExp): string {
  const links = preloads(bundle, screen).filter((link) => !html.includes(hrefOf(link)))
  return html.replace('</head>', `${links.map((link) => `    ${link}\n`).join('')}</head>`)
}

/** A page with the addresses of the scripts of a screen that has no map. */
export function withScripts(html: string, bundle: Bundle, screen: RegExp): string {
  const links = chunksOf(bundle, screen).map(({ fileName }) => scriptLink(fileName))
  const missing = links.filter((link) => !html.includes(hrefOf(link)))
  return html.replace('</head>', `${missing.map((link) => `    ${link}\n`).join('')}</head>`)
}

function preloads(bundle: Bundle, screen: RegExp): string[] {
  const map = chunksOf(bundle, screen)
  const scripts = new Set([...map, ...chunksOf(bundle, texts)].map(({ fileName }) => fileName))
  const styles = new Set(map.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]))
  const named = (pattern: RegExp): string => {
    const file = Object.keys(bundle).find((name) => pattern.test(name))
    if (!file) throw new Error(`preloads: expected a file ${pattern}`)
    return file
  }
  scripts.add(named(workerFile))
  return [
    ...[...scripts].map(scriptLink),
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
  if (!first) throw new Error(`preloads: expected a chunk of ${source}`)
  visit(first.fileName)
  return [...found.values()]
}

const scriptLink = (file: string): string => `<link rel="modulepreload" crossorigin href="/${file}">`

const hrefOf = (link: string): string => /href="([^"]*)"/.exec(link)?.[1] ?? ''
