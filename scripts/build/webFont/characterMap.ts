/** Table `cmap`, formats 4 and 12: which glyph draws a code point. */
export function readCharacterMap(cmap: Buffer): Map<number, number> {
  const glyphs = new Map<number, number>()
  for (let index = 0; index < cmap.readUInt16BE(2); index++) {
    const subtable = cmap.subarray(cmap.readUInt32BE(4 + 8 * index + 4))
    const format = subtable.readUInt16BE(0)
    if (format === 4) readSegments(subtable, glyphs)
    else if (format === 12) readGroups(subtable, glyphs)
  }
  return glyphs
}

function readSegments(subtable: Buffer, glyphs: Map<number, number>): void {
  const twice = subtable.readUInt16BE(6)
  const [ends, starts, deltas, offsets] = [14, 16 + twice, 16 + 2 * twice, 16 + 3 * twice]
  for (let at = 0; at < twice; at += 2) {
    const start = subtable.readUInt16BE(starts + at)
    const offset = subtable.readUInt16BE(offsets + at)
    for (let code = start; code <= subtable.readUInt16BE(ends + at) && code !== 0xffff; code++) {
      const listed = offset && subtable.readUInt16BE(offsets + at + offset + 2 * (code - start))
      const glyph =
        offset && !listed ? 0 : ((offset ? listed : code) + subtable.readInt16BE(deltas + at)) & 0xffff
      if (glyph) glyphs.set(code, glyph)
    }
  }
}

function readGroups(subtable: Buffer, glyphs: Map<number, number>): void {
  for (let group = 0; group < subtable.readUInt32BE(12); group++) {
    const at = 16 + 12 * group
    const start = subtable.readUInt32BE(at)
    for (let code = start; code <= subtable.readUInt32BE(at + 4); code++)
      glyphs.set(code, subtable.readUInt32BE(at + 8) + code - start)
  }
}

/** A `cmap` of one subtable, format 4 for Unicode's Basic Multilingual Plane. */
export function writeCharacterMap(glyphs: Map<number, number>): Buffer {
  const segments: { start: number; end: number; delta: number }[] = []
  for (const [code, glyph] of [...glyphs].sort(([a], [b]) => a - b)) {
    if (code >= 0xffff) throw new Error(`cmap: format 4 ends at U+FFFE, got U+${code.toString(16)}`)
    const last = segments.at(-1)
    if (last && last.end === code - 1 && last.delta === glyph - code) last.end = code
    else segments.push({ start: code, end: code, delta: glyph - code })
  }
  segments.push({ start: 0xffff, end: 0xffff, delta: 1 })
  const twice = 2 * segments.length
  const search = 2 * 2 ** Math.floor(Math.log2(segments.length))
  const table = Buffer.alloc(12 + 16 + 4 * twice)
  // version 0, one subtable: platform 3 (Windows), encoding 1 (BMP), 12 bytes from here
  for (const [index, value] of [0, 1, 3, 1, 0, 12].entries()) table.writeUInt16BE(value, 2 * index)
  const subtable = table.subarray(12)
  const head = [4, subtable.length, 0, twice, search, Math.log2(search / 2), twice - search]
  for (const [index, value] of head.entries()) subtable.writeUInt16BE(value, 2 * index)
  for (const [index, { start, end, delta }] of segments.entries()) {
    subtable.writeUInt16BE(end, 14 + 2 * index)
    subtable.writeUInt16BE(start, 16 + twice + 2 * index)
    subtable.writeUInt16BE(delta & 0xffff, 16 + 2 * twice + 2 * index)
  }
  return table
}
