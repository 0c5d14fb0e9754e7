import { isUtf8 } from 'node:buffer'
import type { Database } from 'better-sqlite3'
import type { Dataset } from '#geodata/schema/dataset.ts'
import type { StoredFeature } from '#geodata/schema/feature.ts'
import type { FeatureQuery } from '#geodata/schema/query.ts'
import type { FeatureTextForm, FeatureTextPage, Viewer } from '../../store.ts'
import { quote } from '../geopackage/quote.ts'
import type { SpatialIndexes } from '../index/spatialIndexes.ts'
import { readRows } from './featureQueries.ts'
import { featureTextSql, positionMark } from './featureTextSql.ts'
import { type PageRows, pageRows } from './pageRows.ts'
import { ownUids } from './rowHistory.ts'

/** A page as text. Lines and areas are read and written one by one: their coordinates are most of the work anyway. */
export function featureTexts(
  db: Database,
  indexes: SpatialIndexes,
  viewer: Viewer,
  id: string,
  query: FeatureQuery,
  form: FeatureTextForm,
): FeatureTextPage {
  const rows = pageRows(db, indexes, viewer, id, query)
  const { geometry } = rows.dataset
  const fromSql = geometry === 'point' || geometry === 'none'
  const { matched, next } = rows
  return {
    ...(fromSql
      ? textsFromSql(db, rows, form)
      : textsOfFeatures(withMine(db, viewer, rows.dataset, readRows(db, rows)), form)),
    matched,
    ...(next === undefined ? {} : { next }),
  }
}

type Texts = Pick<FeatureTextPage, 'text' | 'returned'>

function textsOfFeatures(features: StoredFeature[], form: FeatureTextForm): Texts {
  const texts = features.map(({ fid, uid, version, geometry, properties, mine }) =>
    JSON.stringify({
      type: 'Feature',
      id: uid,
      geometry,
      properties: form === 'stored' ? { ...properties, fid, version, mine } : properties,
    }),
  )
  return { text: new TextEncoder().encode(texts.join(',')), returned: features.length }
}

function withMine(
  db: Database,
  viewer: Viewer,
  { id, map }: Dataset,
  features: StoredFeature[],
): StoredFeature[] {
  if (map === undefined) return features
  const mine = ownUids(
    db,
    viewer,
    id,
    features.map(({ uid }) => uid),
  )
  return features.map((feature) => (mine.has(feature.uid) ? { ...feature, mine: true } : feature))
}

function textsFromSql(db: Database, { dataset, sql, parameters }: PageRows, form: FeatureTextForm): Texts {
  const { text, place } = featureTextSql(dataset, form)
  // LIMIT -1 takes all and keeps SQLite from dropping the ORDER BY of what is only gathered up.
  const [texts, places, returned] = db
    .prepare<[object], [Buffer | null, string | null, number]>(
      `SELECT CAST(group_concat(text, ',') AS BLOB), group_concat(place, ''), count(*)
       FROM (SELECT ${text} AS text, ${place} AS place FROM ${quote(dataset.id)} WHERE ${sql} ORDER BY fid LIMIT -1)`,
    )
    .raw()
    .get(parameters) ?? [null, null, 0]
  if (!texts) return { text: new Uint8Array(), returned: 0 }
  // SQLite keeps half a surrogate pair as it came; reading it as text makes U+FFFD of it, as reading single values does.
  const valid = isUtf8(texts) ? texts : Buffer.from(texts.toString('utf8'))
  return { text: withPositions(valid, Buffer.from(places ?? '', 'hex')), returned }
}

/** A double takes 24 characters at most. */
const longestPoint = '{"type":"Point","coordinates":[,]}'.length + 2 * 24

/** Puts points, as pairs of little-endian doubles in the order of the marks, where the marks are. */
function withPositions(texts: Buffer, points: Buffer): Uint8Array<ArrayBuffer> {
  const whole = Buffer.allocUnsafeSlow(texts.length + (points.length / 16) * longestPoint)
  let end = 0
  let from = 0
  for (let at = 0; at < points.length; at += 16) {
    const mark = texts.indexOf(positionMark, from)
    end += texts.copy(whole, end, from, mark)
    const point = `{"type":"Point","coordinates":[${points.readDoubleLE(at)},${points.readDoubleLE(at + 8)}]}`
    end += whole.write(point, end, 'latin1')
    from = mark + 1
  }
  end += texts.copy(whole, end, from)
  return whole.subarray(0, end)
}
