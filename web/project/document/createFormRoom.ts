import type { Field } from '#geodata/schema/field.ts'
import type { Camera } from '#geodata/schema/map/scene.ts'
import { useDatasets, WHOLE_DATASET_LIMIT } from '#web/project/datasetStore.ts'
import { shownFields } from '#web/project/shownFields.ts'
import { assetAddress, putAsset } from '#web/server/mapClient.ts'
import { layerTitle } from './layerTitle.ts'
import { newId } from './newId.ts'
import { useMap } from './openMap.ts'

type Choice = { value: string; title: string }

/** What the settings of a thing of this map may name: its layers and their fields, its pages, its pictures. */
export const createFormRoom = () => {
  const map = useMap()
  const datasets = useDatasets()
  return {
    layers: (of: 'rows' | 'drawn'): Choice[] =>
      map.document.layers.flatMap((layer) => {
        const dataset = datasets.find(layer.source)
        const countable = dataset !== undefined && dataset.featureCount <= WHOLE_DATASET_LIMIT
        if (layer.kind === 'group' || (of === 'rows' && !countable)) return []
        return [{ value: layer.id, title: layerTitle(layer, dataset) }]
      }),
    pages: (): Choice[] => map.document.pages.map(({ id, title }) => ({ value: id, title })),
    /** Of the data that a layer draws. */
    fieldsOf: (layer: unknown): Field[] => {
      const chosen = map.document.layers.find(({ id }) => id === layer)
      return shownFields([...(datasets.find(chosen?.source ?? '')?.fields ?? [])])
    },
    /** Where this person looks now. */
    view: {
      camera: (): Camera => map.people().find(({ me }) => me)?.camera ?? { ...map.document.scene.camera },
    },
    assets: {
      put: async (file: File): Promise<string> => (await putAsset(map.id, newId(), file)).id,
      addressOf: (id: string): string => assetAddress(map.id, id),
    },
  }
}
