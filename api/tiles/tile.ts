import * as v from 'valibot'
import { acceptedEncoding } from '#api/http/acceptedEncoding.ts'
import { datasetOf, isPublic } from '#api/http/datasetOf.ts'
import { type Endpoint, endpoint } from '#api/http/endpoint.ts'
import { groups } from '#api/http/groups.ts'
import { pathPart, wholeNumber } from '#api/http/parameters.ts'
import { faultOf, invalidRequest } from '#api/http/problem.ts'
import { isUnchanged, revisionTag } from '#api/http/revisionTag.ts'
import { isTile } from '#geodata/geometry/tileGrid.ts'
import type { TileSource } from './tileSource.ts'

const deepestZoom = 22

const aYear = 365 * 24 * 3600

/** A tile straight from the store. */
export function tile(source: TileSource): Endpoint {
  return endpoint({
    id: 'getTile',
    method: 'GET',
    path: '/tiles/{dataset}/{z}/{x}/{y}.mvt',
    group: groups.tiles,
    summary: { ja: 'ベクトルタイル（MVT 2.1）', en: 'A vector tile (MVT 2.1)' },
    description: {
      ja: 'レイヤー名はデータセットの id、地物の id は fid です。引きの縮尺では線と面の形を簡単にし、地物の多いタイルは場所が偏らないように間引きます。',
      en: 'The layer is named after the dataset; a feature’s id is its fid. Far out, lines and areas are simplified; a crowded tile is thinned evenly in space.',
    },
    params: {
      dataset: pathPart({ ja: 'データセットの id。', en: 'Id of the dataset.' }, 'venues'),
      z: wholeNumber('z', { ja: 'ズーム。', en: 'Zoom.' }, { min: 0, max: deepestZoom }),
      x: wholeNumber(
        'x',
        { ja: '列（西から）。', en: 'Column from the west.' },
        { min: 0, max: 2 ** deepestZoom - 1 },
      ),
      y: wholeNumber(
        'y',
        { ja: '行（北から）。', en: 'Row from the north.' },
        { min: 0, max: 2 ** deepestZoom - 1 },
      ),
    },
    query: {
      v: v.optional(
        wholeNumber(
          'v',
          {
            ja: 'データセットの版（revision）。今の版なら、タイルは長く保存できます。',
            en: 'The dataset’s revision. Where it is the present one, the tile may be kept for long.',
          },
          { min: 0, max: Number.MAX_SAFE_INTEGER },
        ),
      ),
    },
    forms: [{ name: 'mvt', type: 'application/vnd.mapbox-vector-tile' }],
    noContent: { ja: 'このタイルには何もありません。', en: 'Nothing is in this tile.' },
    problems: ['unknown-dataset'],
    async handle({ store, viewer, params: { dataset: id, z, x, y }, query, headers: asked }) {
      if (!isTile({ z, x, y })) throw outsideGrid(z)
      const dataset = await datasetOf(store, viewer, id)
      const shared = isPublic(dataset)
      const headers = {
        ETag: revisionTag(dataset),
        Vary: 'Accept-Encoding',
        ...(query.v === dataset.revision && { 'Cache-Control': `public, max-age=${aYear}, immutable` }),
      }
      if (isUnchanged(asked, headers.ETag)) return { status: 304, shared, headers, body: null }
      const encoding = acceptedEncoding(asked.get('accept-encoding'))
      const body = await source.tile(viewer, dataset, { z, x, y }, encoding)
      if (body.length === 0) return { status: 204, shared, headers, body: null }
      return {
        shared,
        headers: { ...headers, ...(encoding !== 'identity' && { 'Content-Encoding': encoding }) },
        body,
      }
    },
  })
}

const outsideGrid = (z: number) =>
  invalidRequest([
    faultOf('path', {
      ja: `ズーム ${z} のタイルの x と y は 0 から ${2 ** z - 1} までです。`,
      en: `At zoom ${z}, x and y of a tile run from 0 to ${2 ** z - 1}.`,
    }),
  ])
