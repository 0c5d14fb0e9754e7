/** The tables of a TrueType font by their four-letter tags (OpenType specification, "Organization of an OpenType font"). */
export type Tables = Map<string, Buffer>

const TRUETYPE = 0x00010000
const HEADER = 12
const RECORD = 16

export function readSfnt(font: Buffer): Tables {
  if (font.readUInt32BE(0) !== TRUETYPE) throw new Error('sfnt: expected a font with TrueType outlines')
  const tables: Tables = new Map()
  for (let index = 0; index < font.readUInt16BE(4); index++) {
    const record = HEADER + RECORD * index
    const offset = font.readUInt32BE(record + 8)
    const tag = font.toString('latin1', record, record + 4)
    tables.set(tag, font.subarray(offset, offset + font.readUInt32BE(record + 12)))
  }
  return tables
}

/** Leaves the checksums at zero: whatever packs the font for the web computes them. */
export function writeSfnt(tables: Tables): Buffer {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1))
  const header = Buffer.alloc(HEADER + RECORD * sorted.length)
  const largestPower = 2 ** Math.floor(Math.log2(sorted.length))
  header.writeUInt32BE(TRUETYPE, 0)
  header.writeUInt16BE(sorted.length, 4)
  header.writeUInt16BE(largestPower * RECORD, 6)
  header.writeUInt16BE(Math.log2(largestPower), 8)
  header.writeUInt16BE((sorted.length - largestPower) * RECORD, 10)
  const parts = [header]
  let offset = header.length
  for (const [index, [tag, table]] of sorted.entries()) {
    const record = HEADER + RECORD * index
    header.write(tag, record, 'latin1')
    header.writeUInt32BE(offset, record + 8)
    header.writeUInt32BE(table.length, record + 12)
    const padded = Buffer.concat([table, Buffer.alloc(-table.length & 3)])
    parts.push(padded)
    offset += padded.length
  }
  return Buffer.concat(parts)
}

export function tableOf(tables: Tables, tag: string): Buffer {
  const table = tables.get(tag)
  if (!table) throw new Error(`sfnt: expected a table ${tag}`)
  return table
}
