import * as v from 'valibot'
import { archiveFiles } from '#api/archive/archiveFiles.ts'
import { importArchive } from '#api/archive/importArchive.ts'
import { readArchive } from '#api/archive/readArchive.ts'
import { bytesBody } from '#api/http/body.ts'
import { endpoint, json, sendingEndpoint } from '#api/http/endpoint.ts'
import { groups } from '#api/http/groups.ts'
import { oneOf } from '#api/http/parameters.ts'
import { mapSummary } from '#api/http/schemas/map.ts'
import { NotAllowed } from '#api/store/storeErrors.ts'
import { zipStream } from '#api/zip/zipStream.ts'
import { ARCHIVE_ENDING, largestArchive } from '#geodata/schema/map/mapArchive.ts'
import { mapId, mapOf, newMapId } from './mapParameters.ts'
import { readDocument } from './readDocument.ts'
import { unkept } from './unkept.ts'

export const mapArchive = endpoint({
  id: 'getMapArchive',
  method: 'GET',
  path: '/api/maps/{id}/archive',
  group: groups.maps,
  summary: {
    ja: '地図全体を 1 つのファイル（zip）で受け取る',
    en: 'A whole map in one file (zip)',
  },
  description: {
    ja: '地図の内容（Yjs と JSON）、スケッチの地物、分析の結果、画像、名前をつけた版、小さな絵が入ります。人の id やメールアドレスは入りません。names=no では、呼び名も入りません。',
    en: 'It holds the document (Yjs and JSON), the rows of its sketches, results of analyses, pictures, named versions and the small picture. No id or e-mail address of a person is in it; with names=no not even what they call themselves.',
  },
  params: { id: mapId },
  query: {
    names: v.optional(
      oneOf('names', { ja: '描いた人の呼び名を入れるか。', en: 'Whether the names of authors go with it.' }, [
        'yes',
        'no',
      ]),
    ),
  },
  forms: [{ name: 'zip', type: 'application/zip' }],
  problems: ['unknown-map', 'not-allowed', 'invalid-document'],
  async handle({ store, maps, viewer, params: { id: map }, query: { names } }) {
    const { role } = await mapOf(maps, viewer, map)
    if (role !== 'owner' && role !== 'editor') throw new NotAllowed('only editors take a whole map with them')
    const document = await readDocument(maps, viewer, map)
    const now = new Date()
    const files = archiveFiles({
      store,
      maps,
      viewer,
      map,
      document,
      names: names !== 'no',
      madeAt: now.toISOString(),
    })
    return {
      headers: {
        ...unkept,
        'Content-Disposition': `attachment; filename="map-${map.slice(0, 8)}${ARCHIVE_ENDING}"`,
      },
      body: zipStream(files, now),
    }
  },
})

export const newMapFromArchive = sendingEndpoint({
  id: 'putMapArchive',
  method: 'PUT',
  path: '/api/maps/{id}/archive',
  group: groups.maps,
  summary: { ja: 'アーカイブから新しい地図をつくる', en: 'Make a new map of an archive' },
  description: {
    ja: 'id は新しい地図の id（UUID）です。同じ id でもう一度送っても二重にはなりません。一つでも読めないものがあれば、何も読み込みません。',
    en: 'The id is that of the new map. Sent again under the same id, it makes nothing twice. Where any part cannot be read nothing is imported.',
  },
  params: { id: newMapId },
  query: {},
  body: bytesBody(['application/zip', 'application/x-zip-compressed'], largestArchive),
  forms: [{ name: 'json', type: 'application/json', schema: mapSummary }],
  created: { ja: '地図ができました。', en: 'The map has been made.' },
  problems: ['not-allowed', 'invalid-archive', 'invalid-document', 'invalid-features'],
  async handle({ store, maps, viewer, params: { id: map }, body }) {
    if (viewer.kind !== 'member' || viewer.guest) throw new NotAllowed('making a map needs a sign-in')
    const known = await maps.map(viewer, map)
    if (known) return json(known, unkept)
    const archive = await readArchive(body.bytes)
    await importArchive({ store, maps, member: viewer, map, archive })
    return json(await mapOf(maps, viewer, map), unkept, { status: 201 })
  },
})
