import type { Geometry } from 'geojson'
import type { Tile } from '#geodata/geometry/tileGrid.ts'
import type { Properties } from '#geodata/schema/field.ts'
import { dictionary } from './dictionary.ts'
import { drawGeometry, writeCommands } from './drawGeometry.ts'
import { protobufWriter } from './protobufWriter.ts'
import { tileExtent, tileFrame } from './tileFrame.ts'

export type TileInput = { fid: number; geometry: Geometry; properties: Properties }

export type TileLayer = {
  name: string
  features: Iterable<TileInput>
  /** The properties to carry; all of them when absent. */
  fields?: readonly string[]
}

/**
 * One layer as a Mapbox Vector Tile 2.1, extent 4096, geometry from lon/lat WGS 84. `fid` becomes the feature's id. Empty (no
 * bytes) when nothing is seen in the tile.
 */
export function encodeTile(tile: Tile, { name, features, fields }: TileLayer): Uint8Array<ArrayBuffer> {
  const frame = tileFrame(tile)
  const layer = protobufWriter()
  const words = dictionary(fields)
  const shape: number[] = []
  let count = 0

  layer.messageField(3, () => {
    layer.varintField(15, 2)
    layer.stringField(1, name)
    for (const { fid, geometry, properties } of features) {
      for (const drawing of drawGeometry(geometry, frame)) {
        writeCommands(drawing, shape)
        layer.messageField(2, () => {
          layer.varintField(1, fid)
          layer.packedField(2, words.tags(properties))
          layer.varintField(3, drawing.type)
          layer.packedField(4, shape)
        })
        count++
      }
    }
    words.writeTo(layer)
    layer.varintField(5, tileExtent)
  })
  return count > 0 ? layer.finish() : new Uint8Array(0)
}
