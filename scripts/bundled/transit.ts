import { unzipSync } from 'fflate'
import { readGtfs } from '#geodata/formats/gtfs/readGtfs.ts'
import type { TransitFeed, TransitRoute, TransitStop } from '#geodata/schema/transit.ts'
import { compactServices } from '#geodata/transit/compactServices.ts'
import { cutFeed } from '#geodata/transit/cutFeed.ts'
import { decodeFeed } from '#geodata/transit/decodeFeed.ts'
import { encodeFeed } from '#geodata/transit/encodeFeed.ts'
import { simplifyShapes } from '#geodata/transit/simplifyShapes.ts'
import type { BundledFile } from './bundledFile.ts'
import { formatDataset } from './formatJson.ts'
import type { Readings } from './readings.ts'
import { romanise } from './romanise.ts'
import type { SourceFolder } from './sourceFolder.ts'
import { readCityArea } from './transit/cityArea.ts'
import { jrbusRoutes } from './transit/jrbusRoutes.ts'
import { jrbusIdentity, lines } from './transit/jrbusSource.ts'
import { jrbusStops } from './transit/jrbusStops.ts'
import { stopNamesEn } from './transit/stopNamesEn.ts'
import { typicalDays } from './transit/typicalDays.ts'

const nearKilometres = 10
const shapeTolerance = 8 // metres: the width of a road

/** The timetable of JRバス中国 in and near the two cities, and its stops and routes as datasets. */
export function buildTransit(sources: SourceFolder, readings: Readings): BundledFile[] {
  const area = readCityArea(sources)
  const whole = readJrbus(sources)
  const nearby = new Set(
    whole.stops.filter((stop) => area.near(stop.position, nearKilometres)).map((stop) => stop.id),
  )
  const regional = cutFeed(whole, (trip) => trip.stops.some((stop) => nearby.has(stop)))
  const named: TransitFeed = {
    ...regional,
    stops: regional.stops.map((stop) => nameStop(stop, readings, area.municipalityAt(stop.position))),
    routes: regional.routes.map(nameRoute),
  }
  const packed = encodeFeed(compactServices(simplifyShapes(named, shapeTolerance)))
  const feed = decodeFeed(packed)
  const days = typicalDays(feed)
  return [
    { path: 'transit/jrbus.json', text: `${JSON.stringify(packed)}\n` },
    { path: 'datasets/jrbus_stops.json', text: formatDataset(jrbusStops(feed, days, area.municipalityAt)) },
    { path: 'datasets/jrbus_routes.json', text: formatDataset(jrbusRoutes(feed, days)) },
  ]
}

function readJrbus(sources: SourceFolder): TransitFeed {
  const folder = 'data/gtfs_yamaguchi'
  const file = sources.list(folder).find((name) => /^jrbus.*\.zip$/.test(name))
  if (!file) throw new Error(`${folder}: expected the zipped GTFS feed of JRバス中国`)
  const entries = Object.entries(unzipSync(sources.bytes(`${folder}/${file}`)))
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const { feed, problems } = readGtfs(
    new Map(entries.map(([name, bytes]) => [name, decoder.decode(bytes)])),
    jrbusIdentity,
  )
  const [mistake] = problems.filter(({ severity }) => severity === 'error')
  if (!feed || mistake) throw new Error(`${file}: ${mistake?.path} ${mistake?.message.en}`)
  return feed
}

/** The feed's own reading comes first, then the gathered one. English: ours, the feed's, else the reading in Latin letters. */
function nameStop(stop: TransitStop, readings: Readings, municipality: string | null): TransitStop {
  const kana = stop.kana ?? readings.kana(`${stop.name}（JRバス中国）`, municipality ?? '')
  const nameEn = stopNamesEn[stop.name] ?? stop.nameEn ?? (kana ? romanise(kana) : null)
  return { ...stop, kana, ...(nameEn ? { nameEn } : {}) }
}

function nameRoute(route: TransitRoute): TransitRoute {
  const names = lines.find(({ published }) => published === route.name)
  return names ? { ...route, name: names.name, nameEn: names.en } : route
}
