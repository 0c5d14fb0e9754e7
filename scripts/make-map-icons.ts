/** `npx tsx scripts/make-map-icons.ts`: writes the outlines of the icons of `iconList.ts` from the packages Maki and Temaki (both CC0). */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type IconEntry, iconList } from '#geodata/cartography/icons/iconList.ts'
import { root } from '#scripts/root.ts'

const packages = { maki: '@mapbox/maki', temaki: '@rapideditor/temaki' }
const target = 'geodata/cartography/icons/iconPaths.ts'

/** What a file draws: its view box, and each outline by itself, as they may overlap. */
function outlinesOf({ name, source }: IconEntry): [string, string[]] {
  const [library, file] = source.split('/')
  const folder = library === 'temaki' ? packages.temaki : packages.maki
  const svg = readFileSync(join(root, 'node_modules', folder, 'icons', `${file}.svg`), 'utf8')
  const [, box] = /viewBox="([^"]+)"/.exec(svg) ?? []
  const [other] = /<(circle|rect|polygon|polyline|line|ellipse|use|g)\b|transform=|stroke=/.exec(svg) ?? []
  if (!box || other)
    throw new Error(`${name}: expected plain outlines in a view box, found ${other ?? 'none'}`)
  const outlines = [...svg.matchAll(/\sd="([^"]+)"/g)].map(([, outline = '']) =>
    outline.replaceAll(/(?:\s|&#xA;|&#x9;)+/g, ' ').trim(),
  )
  if (outlines.length === 0) throw new Error(`${name}: expected an outline, found none`)
  return [box.replaceAll(/[ ,]+/g, ' '), outlines]
}

const names = new Set<string>()
const lines = iconList.map((entry) => {
  if (names.has(entry.name)) throw new Error(`${entry.name}: there twice`)
  names.add(entry.name)
  return `  ${JSON.stringify(entry.name)}: ${JSON.stringify(outlinesOf(entry))},`
})
writeFileSync(
  join(root, target),
  `/* Made by scripts/make-map-icons.ts from Maki and Temaki, both CC0: do not edit. */

/** SVG view box and outlines of each icon. */
export const iconPaths: Record<string, readonly [box: string, outlines: readonly string[]]> = {
${lines.join('\n')}
}
`,
)
console.log(`${lines.length} icons in ${target}`)
