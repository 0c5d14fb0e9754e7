import { featureCollection } from '@turf/turf'
import type { Feature, Point, Position } from 'geojson'
import { topology } from 'topojson-server'
import type { BasemapTopology, StationProperties } from '#geodata/schema/basemap.ts'
import { ferryShapes } from '../ferryLinks.ts'
import { type Municipality, readMunicipalities } from '../municipalities.ts'
import type { Readings } from '../readings.ts'
import type { SourceFolder } from '../sourceFolder.ts'
import { readTowns } from '../towns.ts'
import { nearFrame } from './frame.ts'
import { readLabelShapes } from './labelShapes.ts'
import { readMunicipalityShapes } from './municipalityShapes.ts'
import { readNeighbourShape } from './neighbourShapes.ts'
import { type RailwayStation, readRailwayShapes, readRailwayStations } from './railwayShapes.ts'
import { simplifyTopology, type Tolerance } from './simplifyTopology.ts'

/** Side, in metres, of the square that the smallest kept bend covers. */
const tolerances = { fine: 15, beside: 40, coarse: 120, crooked: 50, neighbours: 200, railways: 12 }

/** 長門市 and 阿武町 continue the coast of the two cities. */
const besideCodes = ['35211', '35502']

/** 宇部市 and 周南市: their harbours would cross themselves at the coarse tolerance. */
const crookedCodes = ['35202', '35215']

/** Outside of this box, west, south, east, north, everything may be this many times coarser. */
type BBox4 = [number, number, number, number]
const nearBox: BBox4 = [130.5, 33.6, 132.6, 34.95]
const farFactor = 8
const veryFarFactor = 10

/** The offline basemap from N03, N02 and Natural Earth. */
export function buildBasemap(sources: SourceFolder, readings: Readings): BasemapTopology {
  const municipalities = readMunicipalities(sources)
  const shapes = readMunicipalityShapes(sources, municipalities)
  const full = topology({
    municipalities: featureCollection(shapes),
    neighbours: featureCollection([readNeighbourShape(shapes)]),
    railways: featureCollection(readRailwayShapes(sources)),
    ferries: featureCollection(ferryShapes()),
    stations: featureCollection(
      readRailwayStations(sources).map((station) => stationShape(station, readings)),
    ),
    labels: featureCollection(readLabelShapes(municipalities, readTowns(sources, municipalities))),
  })
  return simplifyTopology(full, tolerance)
}

/** How fine a municipality's outline is, as its record says it. */
export function outlineDetail({
  code,
  fine,
}: Pick<Municipality, 'code' | 'fine'>): 'fine' | 'medium' | 'coarse' {
  if (fine) return 'fine'
  return [...besideCodes, ...crookedCodes].includes(code) ? 'medium' : 'coarse'
}

const tolerance: Tolerance = {
  of(object, geometry) {
    if (object === 'railways' || object === 'ferries') return tolerances.railways
    if (object === 'neighbours') return tolerances.neighbours
    const { fine = false, code = '' }: { fine?: boolean; code?: string } = geometry.properties ?? {}
    if (fine) return tolerances.fine
    if (besideCodes.includes(code)) return tolerances.beside
    return crookedCodes.includes(code) ? tolerances.crooked : tolerances.coarse
  },
  factor: (position) => {
    if (within(nearBox, position)) return 1
    return within(nearFrame, position) ? farFactor : veryFarFactor
  },
}

function within([west, south, east, north]: BBox4, [lon = 0, lat = 0]: Position): boolean {
  return lon > west && lat > south && lon < east && lat < north
}

function stationShape(station: RailwayStation, readings: Readings): Feature<Point, StationProperties> {
  const { kana, latin } = readings.station(station.name)
  return {
    type: 'Feature',
    properties: {
      name: station.name,
      name_kana: kana ?? '',
      name_en: latin ?? '',
      lines: station.lines.join('・'),
    },
    geometry: { type: 'Point', coordinates: station.position },
  }
}
