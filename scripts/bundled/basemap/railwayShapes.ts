import { bboxClip, lineString } from '@turf/turf'
import type { Feature, MultiLineString, Position } from 'geojson'
import type { LineProperties } from '#geodata/schema/basemap.ts'
import { railwayLines, railwayStations } from '../geoJsonSchema.ts'
import { joinLines } from '../joinLines.ts'
import type { SourceFolder } from '../sourceFolder.ts'
import { nearFrame } from './frame.ts'

/** The JR lines in N02, by the name N02 gives them. */
export const railwayNames: { name: string; name_kana: string; name_en: string }[] = [
  { name: '山陰本線', name_kana: 'さんいんほんせん', name_en: 'San’in Main Line' },
  { name: '山陽線', name_kana: 'さんようせん', name_en: 'San’yō Line' },
  { name: '山口線', name_kana: 'やまぐちせん', name_en: 'Yamaguchi Line' },
  { name: '宇部線', name_kana: 'うべせん', name_en: 'Ube Line' },
  { name: '岩徳線', name_kana: 'がんとくせん', name_en: 'Gantoku Line' },
  { name: '美祢線', name_kana: 'みねせん', name_en: 'Mine Line' },
  { name: '小野田線', name_kana: 'おのだせん', name_en: 'Onoda Line' },
  { name: '山陽新幹線', name_kana: 'さんようしんかんせん', name_en: 'San’yō Shinkansen' },
]

export function readRailwayShapes(sources: SourceFolder): Feature<MultiLineString, LineProperties>[] {
  return railwayNames.map(({ name, name_en }) => ({
    type: 'Feature',
    properties: { name, name_en },
    geometry: { type: 'MultiLineString', coordinates: readTrack(sources, name) },
  }))
}

/** N02 repeats each stretch under both of its stations; every stretch once, joined into as few lines as it has branches. */
function readTrack(sources: SourceFolder, line: string): Position[][] {
  const stretches = sources
    .json(`data/railways_n02/${line}.geojson`, railwayLines)
    .features.flatMap(({ geometry }): Position[][] => {
      if (geometry.type === 'MultiLineString') return geometry.coordinates
      return geometry.type === 'LineString' ? [geometry.coordinates] : []
    })
  return joinLines(stretches).flatMap((track) => clipLine(track))
}

function clipLine(track: Position[]): Position[][] {
  const { geometry } = bboxClip(lineString(track), nearFrame)
  if (geometry.type === 'MultiLineString') return geometry.coordinates
  return geometry.type === 'LineString' && geometry.coordinates.length > 1 ? [geometry.coordinates] : []
}

export type RailwayStation = { name: string; position: Position; lines: string[]; uri: string }

/** Every station of the lines once, with all the lines that stop there. Equal names far apart stay apart. */
export function readRailwayStations(sources: SourceFolder): RailwayStation[] {
  const stations = new Map<string, RailwayStation>()
  for (const line of railwayNames) {
    for (const { properties, geometry } of sources.json(
      `data/railways_n02/${line.name}_station_only.geojson`,
      railwayStations,
    ).features) {
      const known = stations.get(properties.name)
      if (known) known.lines.push(line.name)
      else
        stations.set(properties.name, {
          name: properties.name,
          position: geometry.coordinates,
          lines: [line.name],
          uri: properties.uri,
        })
    }
  }
  return [...stations.values()].sort((a, b) => a.uri.localeCompare(b.uri))
}
