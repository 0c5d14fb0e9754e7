import { writeCharacterMap } from './characterMap.ts'
import { contoursOf, type Glyph, type Glyphs } from './glyphs.ts'
import { type Tables, tableOf, writeSfnt } from './sfnt.ts'
import { addTabularDigits, writeTabularFeature } from './tabularDigits.ts'

/** What the instructions of every outline rely on: outlines that do not share it cannot share a font. */
const shared = ['cvt ', 'fpgm', 'prep', 'gasp']

/** Tables that hold for the whole font whichever glyphs are in it. */
const kept = [...shared, 'OS/2', 'name', 'post']

/**
 * One TrueType font out of slices of one font, with those of `codePoints` that some slice has, and figures for tables. Meant for
 * horizontal text: it has no metrics and no forms for vertical lines.
 */
export function mergeFonts(slices: Glyphs[], codePoints: Iterable<number>): Buffer {
  const [model] = slices
  if (!model) throw new Error('mergeFonts: expected at least one slice')
  for (const { tables } of slices)
    for (const tag of shared)
      if (!tableOf(tables, tag).equals(tableOf(model.tables, tag)))
        throw new Error(`mergeFonts: expected slices of one font, but ${tag} differs`)

  const glyphs: Glyph[] = [model.glyph(0)]
  const characters = new Map<number, number>()
  for (const codePoint of [...new Set(codePoints)].sort((a, b) => a - b)) {
    const glyph = findGlyph(slices, codePoint)
    if (!glyph) continue
    if (contoursOf(glyph) < 0)
      throw new Error(`mergeFonts: expected a plain outline for U+${codePoint.toString(16)}`)
    characters.set(codePoint, glyphs.length)
    glyphs.push(glyph)
  }
  const substitutions = addTabularDigits(glyphs, characters)

  const tables: Tables = new Map(kept.map((tag) => [tag, tableOf(model.tables, tag)]))
  tables.set('cmap', writeCharacterMap(characters))
  if (substitutions.size > 0) tables.set('GSUB', writeTabularFeature(substitutions))
  for (const [tag, table] of writeGlyphs(model.tables, glyphs)) tables.set(tag, table)
  return writeSfnt(tables)
}

function findGlyph(slices: Glyphs[], codePoint: number): Glyph | undefined {
  for (const slice of slices) {
    const number = slice.characters.get(codePoint)
    if (number !== undefined) return slice.glyph(number)
  }
}

function writeGlyphs(model: Tables, glyphs: Glyph[]): Tables {
  const outlines = glyphs.map(({ outline }) => Buffer.concat([outline, Buffer.alloc(-outline.length & 3)]))
  const loca = Buffer.alloc(4 * (glyphs.length + 1))
  const hmtx = Buffer.alloc(4 * glyphs.length)
  let offset = 0
  for (const [number, { advance, bearing }] of glyphs.entries()) {
    hmtx.writeUInt16BE(advance, 4 * number)
    hmtx.writeInt16BE(bearing, 4 * number + 2)
    offset += outlines[number]?.length ?? 0
    loca.writeUInt32BE(offset, 4 * (number + 1))
  }
  const head = Buffer.from(tableOf(model, 'head'))
  head.writeInt16BE(1, 50) // loca has long offsets
  const hhea = Buffer.from(tableOf(model, 'hhea'))
  hhea.writeUInt16BE(glyphs.length, 34)
  return new Map([
    ['glyf', Buffer.concat(outlines)],
    ['loca', loca],
    ['hmtx', hmtx],
    ['head', head],
    ['hhea', hhea],
    ['maxp', largest(tableOf(model, 'maxp'), glyphs.length)],
  ])
}

/** `maxp` of a slice already states the maxima of the whole font, which has no composite glyphs; the digits for tables are some. */
function largest(model: Buffer, glyphCount: number): Buffer {
  const maxp = Buffer.from(model)
  maxp.writeUInt16BE(glyphCount, 4)
  for (const [composite, plain] of [
    [10, 6],
    [12, 8],
  ] as const)
    maxp.writeUInt16BE(Math.max(maxp.readUInt16BE(composite), maxp.readUInt16BE(plain)), composite)
  maxp.writeUInt16BE(Math.max(maxp.readUInt16BE(28), 1), 28) // components in a glyph
  maxp.writeUInt16BE(Math.max(maxp.readUInt16BE(30), 1), 30) // depth of composition
  return maxp
}
