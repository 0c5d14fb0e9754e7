import { randomFillSync } from 'node:crypto'
import { crc32, deflateSync } from 'node:zlib'

/** A PNG of noise, which does not pack: some 197 kB, as large as a photo that a phone has shrunk. */
export function photo(): Uint8Array<ArrayBuffer> {
  const [width, height] = [256, 256]
  const rows = Buffer.alloc(height * (1 + width * 3))
  randomFillSync(rows)
  for (let row = 0; row < height; row += 1) rows[row * (1 + width * 3)] = 0
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const whole = Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
  return new Uint8Array(whole)
}

function chunk(name: string, data: Buffer): Buffer {
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data])
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}
