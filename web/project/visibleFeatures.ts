import { type Accessor, createContext, createMemo, createSignal, useContext } from 'solid-js'
import type { Bbox } from '#geodata/schema/dataset.ts'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import { type DatasetStore, WHOLE_DATASET_LIMIT } from './datasetStore.ts'
import { anchorOf } from './drawnFeatures.ts'
import type { View } from './view.ts'

export type VisibleFeature = { dataset: string; feature: FeatureJson; position: [number, number] }

const within = ([west, south, east, north]: Bbox, [lon, lat]: [number, number]): boolean =>
  lon >= west && lon <= east && lat >= south && lat <= north

/** Features of the layers that are on whose anchor lies in the map's box, in the order of the layers, nearest to the middle first. */
export const createVisibleFeatures = (view: View, datasets: DatasetStore) => {
  const [box, setBox] = createSignal<Bbox | null>(null)
  const visible = createMemo((): VisibleFeature[] => {
    const current = box()
    if (!current) return []
    const middle: [number, number] = [view.camera.lon, view.camera.lat]
    const distance = ([lon, lat]: [number, number]): number =>
      (lon - middle[0]) ** 2 * 0.68 + (lat - middle[1]) ** 2
    return view.layers
      .filter((setting) => setting.on)
      .flatMap((setting) => {
        const dataset = datasets.find(setting.id)
        if (!dataset || dataset.locatedCount === 0 || dataset.featureCount > WHOLE_DATASET_LIMIT) return []
        const features = datasets.features(setting.id) ?? []
        return features
          .flatMap((feature) => {
            const position = anchorOf(feature)
            return position && within(current, position) ? [{ dataset: setting.id, feature, position }] : []
          })
          .toSorted((left, right) => distance(left.position) - distance(right.position))
      })
  })
  return { visible, setBox }
}

export const VisibleContext = createContext<Accessor<VisibleFeature[]>>()

export const useVisible = (): Accessor<VisibleFeature[]> => {
  const visible = useContext(VisibleContext)
  if (!visible) throw new Error('useVisible outside VisibleContext.Provider')
  return visible
}
