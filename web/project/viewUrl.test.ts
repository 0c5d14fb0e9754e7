import fc from 'fast-check'
import { expect, test } from 'vitest'
import { basemapIds } from '#geodata/schema/map/scene.ts'
import { defaultLayers, makeDefaultView, speeds, type View } from './view.ts'
import { formatView, parseView } from './viewUrl.ts'

const fallback = makeDefaultView('2026-11-24')

const views: fc.Arbitrary<View> = fc.record({
  camera: fc.record({
    lon: fc.integer({ min: -180_00000, max: 180_00000 }).map((n) => n / 1e5),
    lat: fc.integer({ min: -85_00000, max: 85_00000 }).map((n) => n / 1e5),
    zoom: fc.integer({ min: 0, max: 2200 }).map((n) => n / 100),
    bearing: fc.integer({ min: -180, max: 180 }),
    pitch: fc.integer({ min: 0, max: 60 }),
  }),
  basemap: fc.constantFrom(...basemapIds),
  layers: fc.shuffledSubarray(defaultLayers, { minLength: defaultLayers.length }).chain((layers) =>
    fc.tuple(
      ...layers.map((layer) =>
        fc.record({
          id: fc.constant(layer.id),
          on: fc.boolean(),
          opacity: fc.integer({ min: 0, max: 20 }).map((n) => n / 20),
        }),
      ),
    ),
  ),
  date: fc
    .date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  time: fc.integer({ min: 0, max: 29 * 60 }).map((minutes) => minutes * 60),
  playing: fc.constant(false),
  speed: fc.constantFrom(...speeds),
  selection: fc.option(fc.record({ dataset: fc.constantFrom('old_houses', 'stations'), uid: fc.uuid() })),
  table: fc.option(fc.constantFrom('old_houses', 'projects')),
})

test('the address gives back every view', () => {
  fc.assert(
    fc.property(views, (view) => {
      const read = parseView(new URLSearchParams(formatView(view).toString()), fallback)
      expect({ ...read, camera: { ...read.camera, bearing: read.camera.bearing + 0 } }).toEqual({
        ...view,
        camera: { ...view.camera, bearing: view.camera.bearing + 0 },
      })
    }),
  )
})

test('whatever stands in the address, the answer is a usable view', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom('c', 'l', 't', 'v', 'b', 's', 'table'), fc.string()),
      (entries) => {
        const view = parseView(new URLSearchParams(entries), fallback)
        expect(Number.isFinite(view.camera.lon + view.camera.lat + view.camera.zoom + view.time)).toBe(true)
        expect(new Set(view.layers.map((layer) => layer.id)).size).toBe(view.layers.length)
        expect(view.layers.length).toBeGreaterThanOrEqual(defaultLayers.length)
        expect(basemapIds).toContain(view.basemap)
      },
    ),
  )
})

test('a layer that the address does not name is kept, switched off', () => {
  const view = parseView(new URLSearchParams('l=stations.-old_houses~50'), fallback)
  expect(view.layers.slice(0, 2)).toEqual([
    { id: 'stations', on: true, opacity: 1 },
    { id: 'old_houses', on: false, opacity: 0.5 },
  ])
  expect(view.layers.find((layer) => layer.id === 'venues')).toEqual({ id: 'venues', on: false, opacity: 1 })
})
