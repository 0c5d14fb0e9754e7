import { readCharacterMap } from './characterMap.ts'
import { readSfnt, type Tables, tableOf } from './sfnt.ts'

/** One entry of `glyf` with its line of `hmtx`, in font units. */
export type Glyph = { outline: Buffer; advance: number; bearing: number }

/** A TrueType font opened for reading. */
export type Glyphs = {
  tables: Tables
  /** Glyph numbers by code point. */
  characters: Map<number, number>
  glyph: (number: number) => Glyph
}

export function openGlyphs(font: Buffer): Glyphs {
  const tables = readSfnt(font)
  const loca = tableOf(tables, 'loca')
  const glyf = tableOf(tables, 'glyf')
  const hmtx = tableOf(tables, 'hmtx')
  const longOffsets = tableOf(tables, 'head').readInt16BE(50) === 1
  const measured = tableOf(tables, 'hhea').readUInt16BE(34)
  const offset = (number: number): number =>
    longOffsets ? loca.readUInt32BE(4 * number) : 2 * loca.readUInt16BE(2 * number)
  return {
    tables,
    characters: readCharacterMap(tableOf(tables, 'cmap')),
    glyph: (number) => ({
      outline: glyf.subarray(offset(number), offset(number + 1)),
      // After the last measured glyph all have its advance, and only their bearings are listed.
      advance: hmtx.readUInt16BE(4 * Math.min(number, measured - 1)),
      bearing: hmtx.readInt16BE(number < measured ? 4 * number + 2 : 4 * measured + 2 * (number - measured)),
    }),
  }
}

/** Contours of an outline; negative where it is composed of other glyphs. */
export const contoursOf = ({ outline }: Glyph): number => (outline.length === 0 ? 0 : outline.readInt16BE(0))
