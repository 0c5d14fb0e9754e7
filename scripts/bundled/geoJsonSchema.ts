import * as v from 'valibot'

/** GeoJSON as the sources write it, only as far as the builders read it. Positions are lon, lat. */
const position = v.tuple([v.number(), v.number()])
const line = v.array(position)

const point = v.object({ type: v.literal('Point'), coordinates: position })
const lineString = v.object({ type: v.literal('LineString'), coordinates: line })
const multiLineString = v.object({ type: v.literal('MultiLineString'), coordinates: v.array(line) })
const polygon = v.object({ type: v.literal('Polygon'), coordinates: v.array(line) })

export const polygons = v.object({ features: v.array(v.object({ geometry: polygon })) })

export const railwayLines = v.object({
  features: v.array(v.object({ geometry: v.variant('type', [point, lineString, multiLineString]) })),
})

export const railwayStations = v.object({
  features: v.array(
    v.object({ properties: v.object({ name: v.string(), uri: v.string() }), geometry: point }),
  ),
})

export const shelters = v.object({
  features: v.array(
    v.object({
      geometry: point,
      properties: v.record(v.string(), v.nullable(v.union([v.string(), v.number()]))),
    }),
  ),
})
