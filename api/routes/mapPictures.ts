import * as v from 'valibot'
import { bytesBody } from '#api/http/body.ts'
import { endpoint, json, noForm, type Reply, sendingEndpoint } from '#api/http/endpoint.ts'
import { groups } from '#api/http/groups.ts'
import { newId, pathPart } from '#api/http/parameters.ts'
import { Problem } from '#api/http/problem.ts'
import { cleanPicture, pictureTypes } from '#api/pictures/cleanPicture.ts'
import type { Picture } from '#api/store/mapStore.ts'
import { mapId, mapOf } from './mapParameters.ts'
import { unkept } from './unkept.ts'

const assetWords = { ja: '画像の id。', en: 'Id of the picture.' }
export const assetId = pathPart(assetWords, '018b2f6e-0000-4000-8000-000000000003')

/** Whatever picture it is: its own type is told with it. */
export const pictureForm = { name: 'picture', type: 'image/*' } as const

/** Only there to make another address of another picture. */
export const pictureNumber = v.optional(
  pathPart(
    {
      ja: '絵の番号。変わると新しく読み直されます。',
      en: 'Number of the picture: another one is read anew.',
    },
    '3',
  ),
)

/** A browser shows it as what the server says it is, and runs nothing in it. */
export const pictureReply = ({ type, bytes }: Picture, headers: Record<string, string>): Reply => ({
  headers: { ...headers, 'Content-Type': type, 'Content-Disposition': 'inline' },
  body: bytes,
})

const [largestThumbnail, largestAsset] = [300_000, 8_000_000]

/** What a phone takes is below it; more is memory that a reader's phone has not got. */
const mostPixels = 100_000_000

export const newThumbnail = sendingEndpoint({
  id: 'putMapThumbnail',
  method: 'PUT',
  path: '/api/maps/{id}/thumbnail',
  group: groups.maps,
  summary: { ja: '一覧に出る小さな絵を差し替える', en: 'Replace the small picture that lists show' },
  params: { id: mapId },
  query: {},
  body: bytesBody(['image/png', 'image/webp', 'image/jpeg'], largestThumbnail),
  forms: [noForm],
  noContent: { ja: '差し替えました。', en: 'Replaced.' },
  problems: ['unknown-map', 'not-allowed', 'invalid-picture'],
  async handle({ maps, viewer, params: { id }, body }) {
    const { type, bytes } = clean(body.bytes)
    await maps.putThumbnail(viewer, id, { type, bytes })
    return { status: 204, headers: unkept, body: null }
  },
})

export const thumbnail = endpoint({
  id: 'getMapThumbnail',
  method: 'GET',
  path: '/api/maps/{id}/thumbnail',
  group: groups.maps,
  summary: { ja: '一覧に出る小さな絵', en: 'The small picture that lists show' },
  params: { id: mapId },
  query: { v: pictureNumber },
  forms: [pictureForm],
  problems: ['unknown-part'],
  async handle({ maps, viewer, params: { id } }) {
    const picture = await maps.thumbnail(viewer, id)
    if (!picture) throw unknownPicture(id)
    return pictureReply(picture, unkept)
  },
})

export const newAsset = sendingEndpoint({
  id: 'putMapAsset',
  method: 'PUT',
  path: '/api/maps/{id}/assets/{asset}',
  group: groups.maps,
  summary: { ja: '画像を地図に加える', en: 'Add a picture to a map' },
  description: {
    ja: '撮影場所などの情報は取り除いて保存します。ファイル名は X-File-Name（パーセント符号化）で送ります。',
    en: 'Where it was taken and the like is removed before it is stored. X-File-Name carries the file’s name, percent-encoded.',
  },
  params: { id: mapId, asset: newId(assetWords) },
  query: {},
  body: bytesBody(pictureTypes, largestAsset),
  forms: [
    {
      name: 'json',
      type: 'application/json',
      schema: v.strictObject({
        id: v.string(),
        name: v.string(),
        type: v.picklist(pictureTypes),
        width: v.pipe(v.number(), v.integer()),
        height: v.pipe(v.number(), v.integer()),
      }),
    },
  ],
  created: { ja: '加えました。', en: 'Added.' },
  problems: ['unknown-map', 'not-allowed', 'invalid-picture'],
  async handle({ maps, viewer, params, body, headers }) {
    await mapOf(maps, viewer, params.id)
    const { type, width, height, bytes } = clean(body.bytes)
    const asset = { id: params.asset, name: fileName(headers.get('x-file-name')), type, bytes }
    await maps.putAsset(viewer, params.id, asset)
    return json({ id: asset.id, name: asset.name, type, width, height }, unkept, { status: 201 })
  },
})

export const asset = endpoint({
  id: 'getMapAsset',
  method: 'GET',
  path: '/api/maps/{id}/assets/{asset}',
  group: groups.maps,
  summary: { ja: '地図の画像', en: 'A picture of a map' },
  params: { id: mapId, asset: assetId },
  query: {},
  forms: [pictureForm],
  problems: ['unknown-map', 'unknown-part'],
  async handle({ maps, viewer, params }) {
    await mapOf(maps, viewer, params.id)
    const found = await maps.asset(viewer, params.id, params.asset)
    if (!found) throw unknownPicture(params.asset)
    return pictureReply(found, unkept)
  },
})

function clean(bytes: Uint8Array) {
  const picture = cleanPicture(bytes)
  if (!picture) {
    throw new Problem('invalid-picture', {
      ja: 'PNG、JPEG、WebP、GIF の画像として読めません。SVG や HEIC は使えないので、JPEG か PNG に変換してください。',
      en: 'This is not a readable PNG, JPEG, WebP or GIF. SVG and HEIC are not taken: please convert it to JPEG or PNG.',
    })
  }
  if (picture.width * picture.height > mostPixels) {
    throw new Problem('invalid-picture', {
      ja: `画像が大きすぎます（${picture.width}×${picture.height}）。1 億画素までにしてください。`,
      en: `The picture is too large (${picture.width}×${picture.height}): 100 megapixels at most.`,
    })
  }
  return picture
}

/** A name to show: no path, no control characters. */
function fileName(header: string | null): string {
  let name = header ?? ''
  try {
    name = decodeURIComponent(name)
  } catch {
    // not percent-encoded after all: as it came
  }
  return (
    name
      .split(/[/\\]/)
      .at(-1)
      ?.replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
      .slice(0, 200) ?? ''
  )
}

export const unknownPicture = (id: string): Problem =>
  new Problem('unknown-part', {
    ja: `画像「${id}」は見つかりません。`,
    en: `There is no picture “${id}”.`,
  })
