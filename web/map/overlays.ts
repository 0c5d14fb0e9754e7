import type { Feature, FeatureCollection } from 'geojson'
import { groupBy } from '#geodata/collections/groupBy.ts'
import type { DatasetSummary } from '#geodata/schema/dataset.ts'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import { isAreaListed } from '#web/project/areaListed.ts'
import { areaListUid } from '#web/project/areaListUid.ts'
import { isRoughFeature, titleOf } from '#web/project/drawnFeatures.ts'
import type { LayerSetting } from '#web/project/view.ts'
import { drawnLook } from './drawnLook.ts'
import { type DrawnFeature, type Overlay, UID_PROPERTY } from './layers/overlay.ts'

/** The field whose value sizes a halo; a dataset without it gets plain ones. */
const WEIGHT_FIELD = 'worker_count'

const weightOf = (feature: FeatureJson): number | null => {
  const value = feature.properties[WEIGHT_FIELD]
  return typeof value === 'number' ? value : null
}

const drawn = (feature: FeatureJson, titleField: string): DrawnFeature[] =>
  feature.geometry
    ? [
        {
          type: 'Feature',
          id: feature.properties.fid,
          geometry: feature.geometry,
          properties: {
            [UID_PROPERTY]: feature.id,
            title: titleOf(feature, titleField),
            rough: isRoughFeature(feature),
            weight: weightOf(feature),
          },
        },
      ]
    : []

const collection = (features: Feature[]): FeatureCollection => ({ type: 'FeatureCollection', features })

const areaPlates = (
  features: FeatureJson[],
  cities: Map<string, [number, number]>,
  title: (count: number) => string,
): Feature[] => {
  const counts = groupBy(features, (feature) => String(feature.properties.municipality ?? ''))
  return [...counts].flatMap(([municipality, members]) => {
    const position = cities.get(municipality)
    if (!position) return []
    const properties = {
      [UID_PROPERTY]: areaListUid(municipality),
      title: title(members.length),
      rough: false,
      weight: null,
    }
    return [
      { type: 'Feature', geometry: { type: 'Point', coordinates: position }, properties } satisfies Feature,
    ]
  })
}

export type OverlayInput = {
  setting: LayerSetting
  dataset: DatasetSummary
  features: FeatureJson[]
  /** Where each city's name stands on the map. */
  cities: Map<string, [number, number]>
  areaTitle: (count: number) => string
}

/** What the map draws for one dataset of the layer panel. */
export const overlayOf = ({ setting, dataset, features, cities, areaTitle }: OverlayInput): Overlay => {
  const data = isAreaListed(dataset)
    ? areaPlates(features, cities, areaTitle)
    : features.flatMap((feature) => drawn(feature, dataset.titleField))
  return {
    id: setting.id,
    look: drawnLook(dataset),
    opacity: setting.opacity,
    credit: dataset.credit,
    source: { kind: 'features', data: collection(data) },
  }
}

/** A dataset too large to be loaded whole is drawn from the server's vector tiles. */
export const tiledOverlayOf = (setting: LayerSetting, dataset: DatasetSummary): Overlay => ({
  id: setting.id,
  look: drawnLook(dataset),
  opacity: setting.opacity,
  credit: dataset.credit,
  source: {
    kind: 'tiles',
    url: `${location.origin}/tiles/${dataset.id}/tilejson.json`,
    sourceLayer: dataset.id,
    titleField: dataset.titleField,
  },
})
