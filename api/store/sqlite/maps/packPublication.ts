import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import type { Bbox } from '#geodata/schema/dataset.ts'
import type { FrozenDataset, NewPublication } from '../../mapStore.ts'
import { geometryBox, union } from '../geometry/geometryBox.ts'
import type { PackedPublication } from './mapCalls.ts'

/** Before it goes to the thread that writes: rows become compressed JSON, in the background of this one. */
export async function packPublication(publication: NewPublication): Promise<PackedPublication> {
  const datasets = await Promise.all(publication.datasets.map(packDataset))
  const assets = publication.assets.map((asset) => ({ ...asset, hash: hashOf(asset.bytes) }))
  return { ...publication, datasets, assets }
}

export const unpackDataset = async (rows: Uint8Array): Promise<string> =>
  (await promisify(gunzip)(rows)).toString('utf8')

async function packDataset(frozen: FrozenDataset): Promise<PackedPublication['datasets'][number]> {
  const text = JSON.stringify(frozen)
  const boxes = frozen.features.map(({ geometry }) => geometry && geometryBox(geometry))
  return {
    summary: {
      id: frozen.dataset.id,
      title: frozen.dataset.title,
      credit: frozen.dataset.credit,
      licence: frozen.dataset.licence,
      featureCount: frozen.features.length,
      bbox: boxes.reduce<Bbox | null>(union, null),
    },
    hash: hashOf(text),
    rows: await promisify(gzip)(text),
  }
}

const hashOf = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')
