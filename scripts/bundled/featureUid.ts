import { createHash } from 'node:crypto'

const urlNamespace = '6ba7b8119dad11d180b400c04fd430c8' // RFC 9562, section 6.6

/** The same UUID (version 5) for the same record in every build, so that links and edits survive a new edition of the data. */
export function featureUid(dataset: string, sourceId: string): string {
  const name = `https://kyoso-map.example/${dataset}/${sourceId}`
  const digest = createHash('sha1').update(Buffer.from(urlNamespace, 'hex')).update(name).digest()
  digest.writeUInt8((digest.readUInt8(6) & 0x0f) | 0x50, 6)
  digest.writeUInt8((digest.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = digest.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  )
}
