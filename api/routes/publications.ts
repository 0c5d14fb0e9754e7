import * as v from 'valibot'
import { endpoint, type Reply } from '#api/http/endpoint.ts'
import { groups } from '#api/http/groups.ts'
import { pathPart } from '#api/http/parameters.ts'
import { Problem } from '#api/http/problem.ts'
import { isUnchanged } from '#api/http/revisionTag.ts'
import { datasetDefinition } from '#api/http/schemas/dataset.ts'
import { feature } from '#api/http/schemas/feature.ts'
import { publishedDataset as publishedDatasetSchema } from '#api/http/schemas/map.ts'
import { unknownDataset } from '#api/http/toProblem.ts'
import type { MapStore, StoredPublication } from '#api/store/mapStore.ts'
import type { Publication } from '#geodata/schema/map/mapSummary.ts'
import { readMapDocument } from '#geodata/schema/map/readMapDocument.ts'
import { assetId, pictureForm, pictureNumber, pictureReply, unknownPicture } from './mapPictures.ts'
import { publicationFor } from './publicationAccess.ts'

export const alias = pathPart(
  { ja: '公開された地図のアドレス。', en: 'Address of the published map.' },
  'hagi-aru-mono',
)

const described = {
  ja: '合言葉のある地図では X-Password に（パーセント符号化して）入れます。',
  en: 'Where there is a password, X-Password carries it, percent-encoded.',
}

const entity = v.looseObject({ id: v.string(), order: v.string() })

export const publicationSchema = v.strictObject({
  alias: v.string(),
  publishedAt: v.string(),
  document: v.looseObject({
    schema: v.number(),
    about: v.strictObject({ title: v.string(), description: v.string() }),
    scene: v.looseObject({}),
    layers: v.array(entity),
    styles: v.array(entity),
    infobox: v.array(entity),
    pages: v.array(entity),
    storyBlocks: v.array(entity),
    widgets: v.optional(v.array(entity)),
    areas: v.optional(v.array(entity)),
  }),
  datasets: v.record(v.string(), publishedDatasetSchema),
})

export const publishedRowsSchema = v.strictObject({ dataset: datasetDefinition, features: v.array(feature) })

export const publication = endpoint({
  id: 'getPublication',
  method: 'GET',
  path: '/api/publications/{alias}',
  group: groups.publications,
  summary: { ja: '公開された地図', en: 'A published map' },
  description: described,
  params: { alias },
  query: {},
  forms: [
    {
      name: 'json',
      type: 'application/json',
      schema: publicationSchema,
    },
  ],
  problems: ['unknown-publication', 'password-needed'],
  async handle({ maps, params, headers, client }) {
    const found = await publicationFor(maps, params.alias, headers, client)
    const { alias, publishedAt, datasets } = found
    noteOpening(maps, found.map)
    return kept(found, headers, async () => {
      // what was published by an earlier version is read as a map of today
      const { document } = readMapDocument(found.document)
      const body: Publication = { alias, publishedAt, document, datasets }
      return { body: JSON.stringify(body) }
    })
  },
})

export const publishedDataset = endpoint({
  id: 'getPublishedDataset',
  method: 'GET',
  path: '/api/publications/{alias}/datasets/{id}',
  group: groups.publications,
  summary: { ja: '公開された時のままの地物', en: 'The features as they were when the map was published' },
  description: described,
  params: { alias, id: pathPart({ ja: 'データセットの id。', en: 'Id of the dataset.' }, 'venues') },
  query: {},
  forms: [
    {
      name: 'json',
      type: 'application/json',
      schema: publishedRowsSchema,
    },
  ],
  problems: ['unknown-publication', 'unknown-dataset', 'password-needed'],
  async handle({ maps, params, headers, client }) {
    const found = await publicationFor(maps, params.alias, headers, client)
    return kept(found, headers, async () => {
      const body = await maps.publishedDataset(params.alias, params.id)
      if (body === undefined) throw unknownDataset(params.id)
      return { body }
    })
  },
})

export const publishedAsset = endpoint({
  id: 'getPublishedAsset',
  method: 'GET',
  path: '/api/publications/{alias}/assets/{asset}',
  group: groups.publications,
  summary: { ja: '公開された地図の画像', en: 'A picture of a published map' },
  description: described,
  params: { alias, asset: assetId },
  query: {},
  forms: [pictureForm],
  problems: ['unknown-publication', 'unknown-part', 'password-needed'],
  async handle({ maps, params, headers, client }) {
    const found = await publicationFor(maps, params.alias, headers, client)
    return kept(found, headers, async () => {
      const picture = await maps.publishedAsset(params.alias, params.asset)
      if (!picture) throw unknownPicture(params.asset)
      return pictureReply(picture, {})
    })
  },
})

export const publishedThumbnail = endpoint({
  id: 'getPublishedThumbnail',
  method: 'GET',
  path: '/api/publications/{alias}/thumbnail',
  group: groups.publications,
  summary: { ja: '公開された地図の小さな絵', en: 'The small picture of a published map' },
  description: described,
  params: { alias },
  query: { v: pictureNumber },
  forms: [pictureForm],
  problems: ['unknown-publication', 'unknown-part', 'password-needed'],
  async handle({ maps, params, headers, client }) {
    const found = await publicationFor(maps, params.alias, headers, client)
    return kept(found, headers, async () => {
      const picture = await maps.publishedThumbnail(params.alias)
      if (!picture) throw noThumbnail(params.alias)
      return pictureReply(picture, {})
    })
  },
})

/** A day of Japan, where the maps are. A count that is lost is no harm: nobody waits for it. */
function noteOpening(maps: MapStore, map: string): void {
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }).format(new Date())
  maps.voices.noteOpening(map, day).catch(() => undefined)
}

/** Asked about each time, and sent anew only after the next publication; behind a password, kept by nobody. */
async function kept(
  { map, number, access }: StoredPublication,
  asked: Headers,
  make: () => Promise<Reply>,
): Promise<Reply> {
  if (access === 'password') {
    const reply = await make()
    return { ...reply, headers: { ...reply.headers, 'Cache-Control': 'no-store' } }
  }
  const headers = { ETag: `W/"${map}-${number}"`, 'Cache-Control': 'public, no-cache' }
  if (isUnchanged(asked, headers.ETag)) return { status: 304, shared: true, headers, body: null }
  const reply = await make()
  return { ...reply, shared: true, headers: { ...reply.headers, ...headers } }
}

const noThumbnail = (alias: string): Problem =>
  new Problem('unknown-part', {
    ja: `「${alias}」には小さな絵がありません。`,
    en: `“${alias}” has no small picture.`,
  })
