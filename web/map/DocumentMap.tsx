import { createEffect, createMemo, createSignal, lazy, on, onCleanup, Show, Suspense } from 'solid-js'
import { basemapColors } from '#geodata/cartography/basemapColors.ts'
import { type ColorScheme, themeColors } from '#geodata/cartography/palette.ts'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import type { MapDocument } from '#geodata/schema/map/mapDocument.ts'
import type { BasemapId, Camera } from '#geodata/schema/map/scene.ts'
import type { Moment } from '#geodata/schema/map/storyPage.ts'
import type { Clock } from '#web/project/clock.ts'
import { anchorOf } from '#web/project/drawnFeatures.ts'
import { createDocumentOverlays, type DocumentData } from './document/createDocumentOverlays.ts'
import { drawnLayers } from './document/drawnLayers.ts'
import { openClusters } from './document/openClusters.ts'
import { isFromTiles } from './document/summaryOf.ts'
import type { MapPadding } from './flights.ts'
import { GroundMap, type MapState, selectionColor } from './GroundMap.tsx'
import { answerMissingImages } from './icons/answerMissingImages.ts'
import type { KyosoMap, Picked } from './makeMap.ts'
import { hasExtent, makeOutlineMark } from './outlineMark.ts'
import { makeSelectionMark } from './selectionMark.ts'

const DocumentLive = lazy(() =>
  import('./document/DocumentLive.tsx').then((module) => ({ default: module.DocumentLive })),
)

/** A feature of a layer. `uid` is its number where it comes from tiles; the server takes either. */
export type LayerPick = { layer: string; uid: string; title?: string }

type DocumentMapProps = DocumentData & {
  /** May be a store: only what changed is drawn anew. Its camera is where the map begins; `KyosoMap.fly` moves it. */
  document: MapDocument
  /** The rows of a dataset will not come. */
  hasFailed?: (dataset: string) => boolean
  /** One record by itself, for what is drawn from tiles. */
  feature?: (dataset: string, uid: string) => FeatureJson | undefined
  /** To be read, not made: what opens nothing answers no click, and the map goes no further than its maker allows. */
  reading?: boolean
  scheme: ColorScheme
  padding: MapPadding
  /** Of what moves; without one it is shown as it is at present. */
  clock?: Clock
  /** A moment that the live layers show whatever the clock says. */
  moment?: Moment | null
  selection: LayerPick | null
  /** What the pointer is over in a list or table beside the map. */
  highlighted?: LayerPick | null
  /** What lies under a click, top first; empty for the bare ground. */
  onPick: (picked: LayerPick[]) => void
  onHover: (picked: LayerPick | null, point: { x: number; y: number }) => void
  onCamera: (camera: Camera) => void
  onMap: (map: KyosoMap) => void
  onState?: (state: MapState) => void
  /** The ground is drawn for the first time, or will not be. */
  onGround?: () => void
  /** The background's tiles do not come: our own is shown instead. */
  onBasemapFailed?: () => void
}

const toLayerPick = ({ dataset, uid, title }: Picked): LayerPick => ({
  layer: dataset,
  uid,
  ...(title !== undefined && { title }),
})

/** A map as somebody made it. */
export const DocumentMap = (props: DocumentMapProps) => {
  const overlays = createDocumentOverlays(
    () => props.document,
    props,
    () => props.reading === true,
  )
  const [kyosoMap, setKyosoMap] = createSignal<KyosoMap>()
  const [zoom, setZoom] = createSignal(props.document.scene.camera.zoom)
  const [failed, setFailed] = createSignal<BasemapId>()

  const sourceOf = (layer: string): string | undefined =>
    props.document.layers.find(({ id }) => id === layer)?.source

  const find = ({ layer, uid }: LayerPick): FeatureJson | undefined => {
    const source = sourceOf(layer)
    const dataset = source === undefined ? undefined : props.dataset(source)
    if (source === undefined || !dataset) return undefined
    if (isFromTiles(dataset)) return props.feature?.(source, uid)
    return props.rows(source)?.find(({ id }) => id === uid)
  }
  const featureOf = (pick: LayerPick | null | undefined) => (pick ? find(pick) : undefined)
  /** Where a ring goes: around what has an extent goes an outline. */
  const placeOf = (pick: LayerPick | null | undefined): [number, number] | null => {
    const feature = featureOf(pick)
    return feature && !hasExtent(feature.geometry) ? anchorOf(feature) : null
  }
  const selected = createMemo(() => placeOf(props.selection))
  const complete = createMemo((): boolean =>
    props.document.layers.every(({ kind, visible, source }) => {
      if (!visible || kind === 'group' || kind === 'live') return true
      const dataset = props.dataset(source)
      if (props.hasFailed?.(source)) return true
      return dataset !== undefined && (isFromTiles(dataset) || props.rows(source) !== undefined)
    }),
  )
  const basemap = (): BasemapId =>
    failed() === props.document.scene.basemap ? 'kyoso' : props.document.scene.basemap

  createEffect(() => kyosoMap()?.setBounds(props.reading ? props.document.scene.bounds : null))
  createEffect(
    on(kyosoMap, (made) => {
      if (!made) return
      onCleanup(openClusters(made))
      onCleanup(answerMissingImages(made.map))
      const mark = makeSelectionMark(made.map, 'highlight', 22)
      const outline = makeOutlineMark(made.map, 'selected-outline')
      const hint = makeOutlineMark(made.map, 'highlight-outline')
      made.map.on('style.load', () => {
        mark.restore()
        hint.restore()
        outline.restore()
      })
      const casing = () => basemapColors[props.scheme].land
      createEffect(() => {
        outline.set(featureOf(props.selection)?.geometry, {
          line: selectionColor[props.scheme],
          casing: casing(),
        })
        outline.raise()
      })
      createEffect(() => {
        mark.set(placeOf(props.highlighted), themeColors[props.scheme].project)
        mark.raise()
        const line = themeColors[props.scheme].project
        hint.set(featureOf(props.highlighted)?.geometry, { line, casing: casing() })
        hint.raise()
      })
    }),
  )

  const live = createMemo(() =>
    drawnLayers(props.document.layers).filter(({ layer }) => layer.kind === 'live'),
  )

  return (
    <>
      <GroundMap
        camera={props.document.scene.camera}
        basemap={basemap()}
        scheme={props.scheme}
        padding={props.padding}
        overlays={overlays()}
        complete={complete()}
        selected={selected()}
        onCamera={(camera) => {
          setZoom(camera.zoom)
          props.onCamera(camera)
        }}
        onPick={(picked) => props.onPick(picked.map(toLayerPick))}
        onHover={(picked, point) => props.onHover(picked && toLayerPick(picked), point)}
        onState={(state) => props.onState?.(state)}
        onGround={() => props.onGround?.()}
        onBasemapFailed={() => {
          if (failed() === props.document.scene.basemap) return
          setFailed(props.document.scene.basemap)
          props.onBasemapFailed?.()
        }}
        onMap={(made) => {
          setKyosoMap(made)
          props.onMap(made)
        }}
      />
      <Show when={live().length > 0 ? kyosoMap() : undefined}>
        {(map) => (
          <Suspense>
            <DocumentLive
              map={map()}
              scheme={props.scheme}
              layers={live()}
              zoom={zoom()}
              selection={props.selection}
              clock={props.moment ? undefined : props.clock}
              moment={props.moment}
            />
          </Suspense>
        )}
      </Show>
    </>
  )
}
