import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { booleanPointInPolygon, kinks, polygon } from '@turf/turf'
import type { Feature, GeoJsonProperties, Geometry } from 'geojson'
import { feature, mesh } from 'topojson-client'
import { describe, expect, it } from 'vitest'
import type { BasemapTopology } from '#geodata/schema/basemap.ts'

const file = join(import.meta.dirname, 'basemap.topo.json')
const topology: BasemapTopology = JSON.parse(readFileSync(file, 'utf8'))

function collection(name: string) {
  const object = topology.objects[name]
  if (object?.type !== 'GeometryCollection') throw new Error(`basemap: expected a collection ${name}`)
  return object
}

const features = (name: string): Feature<Geometry, GeoJsonProperties>[] =>
  feature(topology, collection(name)).features

function polygons({ geometry }: Feature): number[][][][] {
  return geometry.type === 'MultiPolygon' ? geometry.coordinates : []
}

describe('basemap', () => {
  it('has the 19 municipalities, the two cities fine, and no outline that crosses itself', () => {
    const municipalities = features('municipalities')
    expect(municipalities).toHaveLength(19)
    expect(
      municipalities.filter(({ properties }) => properties?.fine).map(({ properties }) => properties?.name),
    ).toEqual(['下関市', '萩市'])
    const crossings = [...municipalities, ...features('neighbours')].flatMap((shape) =>
      polygons(shape).flatMap((rings) => kinks(polygon(rings)).features.map(() => shape.properties?.name)),
    )
    expect(crossings).toEqual([])
  })

  it('shares the land border with the neighbouring prefectures, so that coast and border can be told apart', () => {
    const used = (name: string) =>
      new Set(
        JSON.stringify(collection(name).geometries)
          .match(/(?<="arcs":.*)-?\d+/g)
          ?.map(Number)
          .map(plain),
      )
    const plain = (arc: number) => (arc < 0 ? ~arc : arc)
    const shared = [...used('municipalities')].filter((arc) => used('neighbours').has(arc))
    expect(shared.length).toBeGreaterThan(3)
    const outer = mesh(topology, collection('municipalities'), (a, b) => a === b)
    expect(outer.coordinates.length).toBeGreaterThan(shared.length)
  })

  it('leaves the Kanmon strait open', () => {
    const neighbours = features('neighbours').flatMap(polygons)
    const midStrait = [130.9615, 33.9605]
    const land = [...neighbours, ...features('municipalities').flatMap(polygons)]
    expect(land.some((rings) => booleanPointInPolygon(midStrait, polygon(rings)))).toBe(false)
  })

  it('draws every ferry over water', () => {
    const land = features('municipalities')
      .flatMap(polygons)
      .map((rings) => polygon(rings))
    for (const { geometry, properties } of features('ferries')) {
      if (geometry.type !== 'LineString') throw new Error('expected a line')
      const ashore = sample(geometry.coordinates).filter((position) =>
        land.some((area) => booleanPointInPolygon(position, area)),
      )
      expect(ashore, String(properties?.name)).toEqual([])
    }
  })

  it('names every station of the prefecture in three writings, and what has a label', () => {
    const stations = features('stations')
    expect(stations.find(({ properties }) => properties?.name === '特牛')?.properties).toMatchObject({
      name_kana: 'こっとい',
      name_en: 'Kottoi',
      lines: '山陰本線',
    })
    const labels = features('labels').map(({ properties }) => properties)
    expect(
      labels.every((label) => label?.name && /^[ぁ-ゖー]+$/.test(label.name_kana) && label.name_en),
    ).toBe(true)
    expect(labels.find((label) => label?.name === '豊北')).toMatchObject({
      name_kana: 'ほうほく',
      kind: 'district',
    })
  })

  it('is small enough for a phone', () => {
    expect(readFileSync(file).byteLength).toBeLessThan(350 * 1024)
  })
})

/** A position every hundredth of each stretch. */
function sample(line: number[][]): number[][] {
  return line.slice(1).flatMap((to, i) => {
    const from = line[i] ?? to
    return Array.from({ length: 100 }, (_, step) =>
      from.map((value, axis) => value + (((to[axis] ?? value) - value) * step) / 100),
    )
  })
}
