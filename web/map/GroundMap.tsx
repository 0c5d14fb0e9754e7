import { createEffect, createMemo, createSignal, on, onCleanup, onMount, Show } from 'solid-js'
import type { ColorScheme } from '#geodata/cartography/palette.ts'
import type { BasemapId, Camera } from '#geodata/schema/map/scene.ts'
import { language, texts } from '#web/i18n/language.ts'
import { createFetched } from '#web/ui/createFetched.ts'
import { loadBasemapData } from './basemapData.ts'
import { basemapStyle } from './basemapStyle.ts'
import type { MapPadding } from './flights.ts'
import { labelTexts, loadLabelFont } from './labelFont.ts'
import type { Overlay } from './layers/overlay.ts'
import { type KyosoMap, makeMap, type Picked } from './makeMap.ts'
import './MapView.css'

/** What is drawn so far: nothing whole, the ground, all that was asked for. Journeys and measurements wait for it. */
export type MapState = 'busy' | 'ground' | 'idle'

export type GroundMapProps = {
  /** Where it begins; after that the map is moved by `fly`. */
  camera: Camera
  basemap: BasemapId
  scheme: ColorScheme
  padding: MapPadding
  /** Top first. */
  overlays: Overlay[]
  /** All data that the overlays need are there, or will not come. */
  complete: boolean
  /** lon, lat */
  selected: [number, number] | null
  onCamera: (camera: Camera) => void
  /** What lies under a click, top first; named by the ids of the overlays. */
  onPick: (picked: Picked[]) => void
  onHover: (picked: Picked | null, point: { x: number; y: number }) => void
  /** The ground is drawn for the first time, or will not be. */
  onGround?: (drawn: boolean) => void
  onState?: (state: MapState) => void
  onBasemapFailed: () => void
  /** The live map, for whoever draws more on it. */
  onMap: (map: KyosoMap) => void
}

/** What halos and plates say beside names. */
const SIGNS = '0123456789件'

export const selectionColor: Record<ColorScheme, string> = { light: '#2f4b8f', dark: '#a9bbf4' }

const hasWebgl2 = (): boolean => document.createElement('canvas').getContext('webgl2') !== null

/** A map on our ground that follows what it is given: background, colours, overlays, what is selected. */
export const GroundMap = (props: GroundMapProps) => {
  let container!: HTMLDivElement
  const basemap = createFetched(() => true, loadBasemapData)
  const [kyosoMap, setKyosoMap] = createSignal<KyosoMap>()
  const [ground, setGround] = createSignal(false)
  const [idle, setIdle] = createSignal(false)
  const supported = hasWebgl2()
  const labels = createFetched(
    () => (ground() ? basemap.value()?.labels : undefined),
    async (features) => {
      await loadLabelFont([...labelTexts(features), SIGNS])
      return features
    },
  )
  const state = createMemo((): MapState => {
    if (idle() && labels.value() && props.complete) return 'idle'
    return ground() ? 'ground' : 'busy'
  })
  const style = createMemo(() => {
    const data = basemap.value()
    return (
      data &&
      basemapStyle(data, {
        basemap: props.basemap,
        scheme: props.scheme,
        language: language(),
        neighbourCredit: texts().map.roughNote,
      })
    )
  })

  const start = (): void => {
    const first = style()
    if (!first || kyosoMap()) return
    const made = makeMap({
      container,
      style: first,
      camera: props.camera,
      padding: props.padding,
      label: texts().map.label,
      locale: { 'AttributionControl.ToggleAttribution': texts().layers.credit },
      events: {
        onCamera: props.onCamera,
        onPick: props.onPick,
        onHover: props.onHover,
        onGround: () => {
          setGround(true)
          props.onGround?.(true)
        },
        onIdle: setIdle,
        onBasemapFailed: props.onBasemapFailed,
      },
    })
    setKyosoMap(made)
    props.onMap(made)
  }

  onMount(() => {
    if (!supported) return
    createEffect(start)
    createEffect(
      on(
        style,
        (next) => {
          if (next) kyosoMap()?.setStyle(next)
        },
        { defer: true },
      ),
    )
    createEffect(() =>
      kyosoMap()?.setOverlays(props.overlays, { scheme: props.scheme, language: language() }),
    )
    createEffect(() => kyosoMap()?.setSelection(props.selected, selectionColor[props.scheme]))
    createEffect(() => {
      const names = labels.value()
      if (names) kyosoMap()?.setLabels(names)
    })
    createEffect(
      on(
        () => props.padding,
        (padding) => kyosoMap()?.setPadding(padding),
        { defer: true },
      ),
    )
  })
  createEffect(() => {
    if (!supported || basemap.error()) props.onGround?.(false)
  })
  createEffect(() => props.onState?.(state()))
  onCleanup(() => kyosoMap()?.remove())

  return (
    <Show when={supported} fallback={<p class="map-unsupported">{texts().map.noWebgl}</p>}>
      <div class="map-view" ref={container} data-map-state={state()} />
    </Show>
  )
}
