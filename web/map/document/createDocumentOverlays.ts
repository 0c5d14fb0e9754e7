import { type Accessor, createMemo, mapArray } from 'solid-js'
import type { Dataset, DatasetSummary } from '#geodata/schema/dataset.ts'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import type { MapDocument } from '#geodata/schema/map/mapDocument.ts'
import { localized, texts } from '#web/i18n/language.ts'
import { createCities } from '#web/map/createCities.ts'
import { piled } from '#web/map/layers/areaLists.ts'
import type { Overlay } from '#web/map/layers/overlay.ts'
import { overlayOf, tiledOverlayOf } from '#web/map/overlays.ts'
import { isAreaListed } from '#web/project/areaListed.ts'
import { drawnLayers } from './drawnLayers.ts'
import { isFromTiles, summaryOf } from './summaryOf.ts'

export type DocumentData = {
  /** The rows of a dataset; undefined while they load. Asking starts the loading. */
  rows: (dataset: string) => FeatureJson[] | undefined
  dataset: (id: string) => Dataset | DatasetSummary | undefined
}

/**
 * What the map draws for each layer of a document, top first. Each layer is worked out by itself, and its features only anew when
 * they or what picks them changed: so a colour can be tried out while thousands of points stand still.
 */
export const createDocumentOverlays = (
  document: Accessor<MapDocument>,
  data: DocumentData,
): Accessor<Overlay[]> => {
  const cities = createCities()
  const drawn = createMemo(() => drawnLayers(document().layers))
  const byId = createMemo(() => new Map(drawn().map((each) => [each.layer.id, each])))

  const overlayOfLayer = (id: string): Accessor<Overlay | undefined> => {
    const source = createMemo(() => byId().get(id)?.layer.source ?? '')
    const shown = createMemo(() => byId().get(id)?.shown ?? false)
    const bare = createMemo((): Overlay | undefined => {
      const known = shown() ? data.dataset(source()) : undefined
      if (!known) return undefined
      const setting = { id, on: true, opacity: 1 }
      if (isFromTiles(known)) return tiledOverlayOf(setting, known)
      const features = data.rows(source())
      if (!features) return undefined
      const summary = summaryOf(known, features)
      if (summary.geometry === 'none' && !isAreaListed(summary)) return undefined
      const areaTitle = (count: number): string => texts().map.areaList(localized(summary.title), count)
      return overlayOf({ setting, dataset: summary, features, cities: cities(), areaTitle })
    })
    return () => {
      const [overlay, layer] = [bare(), byId().get(id)]
      return overlay && layer && { ...overlay, opacity: layer.opacity, zooms: layer.zooms }
    }
  }

  const each = mapArray(
    () => drawn().flatMap(({ layer }) => (layer.kind === 'live' ? [] : [layer.id])),
    overlayOfLayer,
  )
  return createMemo(() => piled(each().flatMap((overlay) => overlay() ?? [])))
}
