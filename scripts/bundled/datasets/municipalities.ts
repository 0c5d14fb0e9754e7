import { area } from '@turf/turf'
import type { MultiPolygon, Polygon } from 'geojson'
import { feature } from 'topojson-client'
import type { BundledDataset } from '#geodata/schema/bundled.ts'
import { outlineDetail } from '../basemap/buildBasemap.ts'
import { bundledDataset } from '../bundledDataset.ts'
import { polygons } from '../geoJsonSchema.ts'
import { type Municipality, romaniseMunicipality } from '../municipalities.ts'
import type { SourceFolder } from '../sourceFolder.ts'
import type { BuildContext } from './context.ts'

export function buildMunicipalities({ sources, municipalities, basemap }: BuildContext): BundledDataset {
  return bundledDataset({
    id: 'municipalities',
    theme: 'boundary',
    title: { ja: '市町の境界', en: 'Municipal boundaries' },
    description: {
      ja: '山口県の19市町です。萩市と下関市は細かく、ほかは粗く簡略化し、小さな岩礁は省いています。面積は簡略化する前の形から計算した値で、公表された面積とは少し違います。',
      en: 'The 19 municipalities of Yamaguchi prefecture: Hagi and Shimonoseki in detail, the others coarse, small rocks left out. Areas are computed from the outlines before simplification and differ slightly from the published ones.',
    },
    geometry: 'polygon',
    publishers: ['ksj-n03'],
    without: ['municipality', 'area', 'address', 'note'],
    decimals: 5,
    records: municipalities.map((municipality) => ({
      sourceId: municipality.code,
      geometry: outline(basemap, municipality.code),
      properties: {
        name: municipality.name,
        name_kana: municipality.name_kana,
        name_en: romaniseMunicipality(municipality),
        code: municipality.code,
        area_km2: areaKm2(sources, municipality),
        detail: outlineDetail(municipality),
        precision: 'exact',
        source: 'ksj-n03',
        source_id: municipality.code,
      },
    })),
  })
}

/** The same simplified outline as on the basemap, so that the layer lies on it and neighbours share their border. */
function outline(basemap: BuildContext['basemap'], code: string): MultiPolygon {
  const object = basemap.objects.municipalities
  if (object?.type !== 'GeometryCollection') throw new Error('basemap: expected municipalities')
  const shape = feature(basemap, object).features.find(
    ({ properties }) => properties?.code === code,
  )?.geometry
  if (shape?.type !== 'MultiPolygon') throw new Error(`basemap: no outline of ${code}`)
  return shape
}

function areaKm2(sources: SourceFolder, { code }: Municipality): number {
  const islands = sources.json(`data/boundaries_n03/full_${code}.json`, polygons).features
  const squareMetres = islands.reduce((sum, { geometry }) => sum + area(geometry satisfies Polygon), 0)
  return Number((squareMetres / 1e6).toFixed(2))
}
