import type { TransitShape } from '#geodata/schema/transit.ts'
import { metresAlong } from '#geodata/transit/metres.ts'
import type { GtfsReport } from './gtfsReport.ts'
import { type GtfsFiles, type GtfsRow, readTable } from './gtfsTable.ts'
import { parseDecimal, parseDegrees, parseWholeNumber } from './gtfsValues.ts'

/** `travelled`: shape_dist_traveled of each vertex in the publisher's own unit; null where any is missing or falls. */
export type GtfsShape = TransitShape & { travelled: number[] | null }

type Vertex = { position: [number, number]; sequence: number; travelled: number | null }

const file = 'shapes.txt'

export function readShapes(files: GtfsFiles, report: GtfsReport): Map<string, GtfsShape> {
  const needs = {
    file,
    required: false,
    columns: ['shape_id', 'shape_pt_lat', 'shape_pt_lon', 'shape_pt_sequence'],
  }
  const vertices = new Map<string, Vertex[]>()
  for (const row of readTable(files, needs, report)?.rows ?? []) {
    const vertex = vertexOf(row, report)
    if (!vertex) continue
    const id = row.cell('shape_id')
    const list = vertices.get(id)
    if (list) list.push(vertex)
    else vertices.set(id, [vertex])
  }
  const shapes = new Map<string, GtfsShape>()
  for (const [id, list] of vertices) {
    if (list.length > 1) shapes.set(id, shapeOf(id, list))
    else {
      report.add('warning', file, 0, 'one point', {
        ja: `経路「${id}」の点が1つしかありません`,
        en: `Shape "${id}" has only one point`,
      })
    }
  }
  return shapes
}

function vertexOf(row: GtfsRow, report: GtfsReport): Vertex | null {
  const lat = parseDegrees(row.cell('shape_pt_lat'), 90)
  const lon = parseDegrees(row.cell('shape_pt_lon'), 180)
  const sequence = parseWholeNumber(row.cell('shape_pt_sequence'))
  if (lat === null || lon === null || sequence === null) {
    report.add('error', file, row.line, 'vertex', {
      ja: '経路の点の緯度・経度・順番を読めません。この点は使いません',
      en: 'Latitude, longitude or sequence of this shape point cannot be read; it is left out',
    })
    return null
  }
  return { position: [lon, lat], sequence, travelled: parseDecimal(row.cell('shape_dist_traveled')) }
}

function shapeOf(id: string, vertices: Vertex[]): GtfsShape {
  vertices.sort((a, b) => a.sequence - b.sequence)
  const coordinates = vertices.map(({ position }) => position)
  const travelled = vertices.flatMap((vertex) => vertex.travelled ?? [])
  const complete = travelled.length === vertices.length
  const rises = travelled.every((value, i) => value >= (travelled[i - 1] ?? value))
  return {
    id,
    coordinates,
    distances: metresAlong(coordinates),
    travelled: complete && rises && (travelled.at(-1) ?? 0) > (travelled[0] ?? 0) ? travelled : null,
  }
}
