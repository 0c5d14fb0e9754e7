import { type Accessor, createMemo, mapArray, untrack } from 'solid-js'
import { meetsConditions } from '#geodata/cartography/meetsConditions.ts'
import type { Dataset, DatasetSummary } from '#geodata/schema/dataset.ts'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import type { LayerStyle } from '#geodata/schema/map/layerStyle.ts'
import type { MapDocument } from '#geodata/schema/map/mapDocument.ts'
import type { MapLayer } from '#geodata/schema/map/mapLayer.ts'
import { localized, texts } from '#web/i18n/language.ts'
import { createCities } from '#web/map/createCities.ts'
import { piled } from '#web/map/layers/areaLists.ts'
import type { Overlay } from '#web/map/layers/overlay.ts'
import { overlayOf, tiledOverlayOf } from '#web/map/overlays.ts'
import { isAreaListed } from '#web/project/areaListed.ts'
import { drawnLayers } from './drawnLayers.ts'
import { drawnStyle } from './drawnStyle.ts'
import { conditionsExpression } from './expressions/conditionExpression.ts'
import { dataKey, joinedFilter, styledLook, styledSource } from './styledOverlay.ts'
import { isFromTiles, summaryOf } from './summaryOf.ts'

export type DocumentData = {
  /** The rows of a dataset; undefined while they load. Asking starts the loading. */
  rows: (dataset: string) => FeatureJson[] | undefined
  dataset: (id: string) => Dataset | DatasetSummary | undefined
  /** Where a picture of the map is; without it, none is drawn. */
  assetAddress?: (id: string) => string
}

/** The opacity of a layer is put on at the end: what is worked out before does not depend on it. */
const setting = (id: string) => ({ id, on: true, opacity: 1 })

/** A value that counts as changed only when it says something else. */
const createPlain = <T>(read: () => T): Accessor<T> => {
  const text = createMemo(() => JSON.stringify(read() ?? null))
  return createMemo((): T => JSON.parse(text()))
}

/**
 * What the map draws for each layer of a document, top first. Each layer is worked out by itself, and its features only anew when
 * they or what picks them changed: so a colour can be tried out while thousands of points stand still.
 */
export const createDocumentOverlays = (
  document: Accessor<MapDocument>,
  data: DocumentData,
  reading: Accessor<boolean>,
): Accessor<Overlay[]> => {
  const cities = createCities()
  const drawn = createMemo(() => drawnLayers(document().layers))
  const byId = createMemo(() => new Map(drawn().map((each) => [each.layer.id, each])))

  const overlayOfLayer = (id: string): Accessor<Overlay | undefined> => {
    const layer = (): MapLayer | undefined => byId().get(id)?.layer
    const source = createMemo(() => layer()?.source ?? '')
    const shown = createMemo(() => byId().get(id)?.shown ?? false)
    const filter = createPlain(() => layer()?.filter ?? [])
    const chosen = createPlain((): LayerStyle | null => {
      const wanted = layer()?.style
      return document().styles.find((style) => style.id === wanted) ?? null
    })
    const dataset = createMemo(() => (shown() ? data.dataset(source()) : undefined))
    const fromTiles = createMemo(() => {
      const known = dataset()
      return known !== undefined && isFromTiles(known)
    })
    const all = createMemo(() => (dataset() && !fromTiles() ? data.rows(source()) : undefined))
    const summary = createMemo(() => {
      const [known, rows] = [dataset(), all()]
      return known && (rows ?? fromTiles()) ? summaryOf(known, rows ?? []) : undefined
    })
    const rows = createMemo(() => {
      const conditions = filter()
      return conditions.length === 0
        ? all()
        : all()?.filter(({ properties }) => meetsConditions(conditions, properties))
    })
    const style = createMemo(() => {
      const known = summary()
      return known && drawnStyle(chosen() ?? undefined, known, fromTiles())
    })
    const key = createMemo(() => {
      const drawnWith = style()
      return drawnWith && dataKey(drawnWith)
    })

    /** Its features, in the look of their dataset. */
    const bare = createMemo((): Overlay | undefined => {
      const known = summary()
      if (!known) return undefined
      if (fromTiles()) return tiledOverlayOf(setting(id), known)
      if (known.geometry === 'none' && !isAreaListed(known)) return undefined
      const areaTitle = (count: number): string => texts().map.areaList(localized(known.title), count)
      const features = key() === undefined ? (rows() ?? []) : []
      return overlayOf({ setting: setting(id), dataset: known, features, cities: cities(), areaTitle })
    })
    const features = createMemo(() => {
      const [drawnWith, known] = [key() === undefined ? undefined : untrack(style), rows()]
      return drawnWith && known ? styledSource(known, drawnWith) : undefined
    })
    const look = createMemo(() => {
      const [drawnWith, known] = [style(), summary()]
      return drawnWith && known && styledLook(drawnWith, known, rows() ?? [], data.assetAddress)
    })
    const tileFilter = createMemo(() =>
      fromTiles() && filter().length > 0 ? conditionsExpression(filter()) : undefined,
    )

    return () => {
      const [overlay, place, styled, own] = [bare(), byId().get(id), look(), features()]
      if (!overlay || !place) return undefined
      return {
        ...overlay,
        ...(styled && { look: styled }),
        ...(own && { source: own }),
        ...joinedFilter(style(), tileFilter()),
        opacity: place.opacity,
        zooms: place.zooms,
        silent: reading() && place.layer.infobox === 'none',
      }
    }
  }

  const each = mapArray(
    () => drawn().flatMap(({ layer }) => (layer.kind === 'live' ? [] : [layer.id])),
    overlayOfLayer,
  )
  return createMemo(() => piled(each().flatMap((overlay) => overlay() ?? [])))
}
