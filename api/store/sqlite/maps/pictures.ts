import type { Database } from 'better-sqlite3'
import type { Asset, Picture } from '../../mapStore.ts'
import { NotAllowed } from '../../storeErrors.ts'
import { requireRoomForPicture } from '../people/requireRoom.ts'

type PictureRow = { type: string; bytes: Buffer }
type AssetRow = PictureRow & { id: string; name: string }

export function putThumbnail(db: Database, map: string, { type, bytes }: Picture): undefined {
  db.prepare(
    `INSERT INTO map_thumbnail (map, number, type, bytes) VALUES (@map, 1, @type, @bytes)
    ON CONFLICT (map) DO UPDATE SET number = number + 1, type = @type, bytes = @bytes`,
  ).run({ map, type, bytes })
}

export function putAsset(db: Database, map: string, asset: Asset): undefined {
  requireRoomForPicture(db, map, asset.id, asset.bytes.length)
  db.prepare(
    `INSERT INTO map_asset (map, id, name, type, created_at, bytes) VALUES (@map, @id, @name, @type, @now, @bytes)
    ON CONFLICT (map, id) DO UPDATE SET name = @name, type = @type, bytes = @bytes`,
  ).run({ ...asset, map, now: new Date().toISOString() })
}

/** As `putAsset`, but never in the place of another picture; the same once more is nothing new. */
export function addAsset(db: Database, map: string, asset: Asset): undefined {
  const present = assetOf(db, map, asset.id)
  if (!present) return putAsset(db, map, asset)
  if (Buffer.compare(present.bytes, asset.bytes) !== 0) throw new NotAllowed('this id is another picture’s')
}

export const thumbnailOf = (db: Database, map: string): Picture | undefined =>
  toPicture(db.prepare<[string], PictureRow>('SELECT type, bytes FROM map_thumbnail WHERE map = ?').get(map))

export const assetIds = (db: Database, map: string): string[] =>
  db.prepare<[string], string>('SELECT id FROM map_asset WHERE map = ? ORDER BY id').pluck().all(map)

export const assetOf = (db: Database, map: string, id: string): Asset | undefined =>
  toPicture(
    db
      .prepare<[string, string], AssetRow>(
        'SELECT id, name, type, bytes FROM map_asset WHERE map = ? AND id = ?',
      )
      .get(map, id),
  )

export const toPicture = <Row extends PictureRow>(
  row: Row | undefined,
): (Omit<Row, 'bytes'> & { bytes: Uint8Array<ArrayBuffer> }) | undefined =>
  row && { ...row, bytes: new Uint8Array(row.bytes) }
