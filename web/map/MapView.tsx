import { createEffect, createMemo, createSignal, on, onCleanup, onMount, Show } from 'solid-js'
import type { ColorScheme } from '#geodata/cartography/palette.ts'
import { language, texts } from '#web/i18n/language.ts'
import { isAreaListed } from '#web/project/areaListed.ts'
import { useDatasets } from '#web/project/datasetStore.ts'
import { anchorOf } from '#web/project/drawnFeatures.ts'
import { settleFirstGround } from '#web/project/firstGround.ts'
import { useView } from '#web/project/viewStore.ts'
import { createFetched } from '#web/ui/createFetched.ts'
import { loadBasemapData } from './basemapData.ts'
import { basemapStyle } from './basemapStyle.ts'
import { cityPositions } from './cityPositions.ts'
import { isTiled } from './drawnLook.ts'
import type { MapPadding } from './flights.ts'
import { labelTexts, loadLabelFont } from './labelFont.ts'
import type { Overlay } from './layers/overlay.ts'
import { type KyosoMap, makeMap, type Picked } from './makeMap.ts'
import './MapView.css'
import { overlayOf, tiledOverlayOf } from './overlays.ts'

type MapViewProps = {
  scheme: ColorScheme
  padding: MapPadding
  onPick: (picked: Picked[]) => void
  onHover: (picked: Picked | null, point: { x: number; y: number }) => void
  onBasemapFailed: () => void
  /** The live map, for whoever draws more on it. */
  onMap: (map: KyosoMap) => void
}

/** What is drawn so far: nothing whole, the ground, all that was asked for. Journeys and measurements wait for it. */
type MapState = 'busy' | 'ground' | 'idle'

const hasWebgl2 = (): boolean => document.createElement('canvas').getContext('webgl2') !== null

/** Gives each dataset of plates its own place under the names of the cities. */
const piled = (overlays: Overlay[]): Overlay[] => {
  let place = 0
  return overlays.map((overlay) =>
    overlay.look.kind === 'areaList' ? { ...overlay, look: { ...overlay.look, place: place++ } } : overlay,
  )
}

/** The explorer's map: our ground, the overlays that are on, the mark of what is selected. */
export const MapView = (props: MapViewProps) => {
  let container!: HTMLDivElement
  const { view, flight, setCamera, setBasemap } = useView()
  const datasets = useDatasets()
  const basemap = createFetched(() => true, loadBasemapData)
  const [kyosoMap, setKyosoMap] = createSignal<KyosoMap>()
  const [ground, setGround] = createSignal(false)
  const [idle, setIdle] = createSignal(false)
  const supported = hasWebgl2()
  const labels = createFetched(
    () => (ground() ? basemap.value()?.labels : undefined),
    async (features) => {
      await loadLabelFont([...labelTexts(features), '0123456789件'])
      return features
    },
  )

  const cities = createMemo(() => cityPositions(basemap.value()?.labels))

  const layerOverlays = (): Overlay[] =>
    view.layers
      .filter((setting) => setting.on)
      .flatMap((setting) => {
        const dataset = datasets.find(setting.id)
        // columns stand up: they are drawn by deck.gl
        if (!dataset || dataset.theme === 'population') return []
        if (dataset.geometry === 'none' && !isAreaListed(dataset)) return []
        if (isTiled(dataset)) return [tiledOverlayOf(setting, dataset)]
        const features = datasets.features(setting.id)
        if (!features) return []
        const areaTitle = (count: number): string => texts().map.areaList(dataset.title[language()], count)
        return [overlayOf({ setting, dataset, features, cities: cities(), areaTitle })]
      })

  const overlays = createMemo((): Overlay[] => piled(layerOverlays()))

  /** Everything that was asked for is on the map, or will not come. */
  const complete = createMemo((): boolean => {
    if (!labels.value()) return false
    if (datasets.all().length === 0) return datasets.failed()
    return view.layers.every(({ id, on }) => {
      const dataset = on && datasets.find(id)
      if (!dataset || dataset.geometry === 'none' || isTiled(dataset)) return true
      return datasets.features(id) !== undefined || datasets.hasFailed(id)
    })
  })
  const state = createMemo((): MapState => {
    if (idle() && complete()) return 'idle'
    return ground() ? 'ground' : 'busy'
  })

  const style = createMemo(() => {
    const data = basemap.value()
    return (
      data &&
      basemapStyle(data, {
        basemap: view.basemap,
        scheme: props.scheme,
        language: language(),
        neighbourCredit: texts().map.roughNote,
      })
    )
  })

  const selected = createMemo((): [number, number] | null => {
    const { selection } = view
    if (!selection) return null
    const feature = datasets.feature(selection.dataset, selection.uid)
    return feature ? anchorOf(feature) : null
  })

  const start = (): void => {
    const first = style()
    if (!first || kyosoMap()) return
    const made = makeMap({
      container,
      style: first,
      camera: view.camera,
      padding: props.padding,
      label: texts().map.label,
      locale: { 'AttributionControl.ToggleAttribution': texts().layers.credit },
      events: {
        onCamera: setCamera,
        onPick: props.onPick,
        onHover: props.onHover,
        onGround: () => {
          performance.mark('kyoso:map-drawn')
          setGround(true)
          settleFirstGround()
        },
        onIdle: setIdle,
        onBasemapFailed: () => {
          if (view.basemap === 'kyoso') return
          setBasemap('kyoso')
          props.onBasemapFailed()
        },
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
    createEffect(() => kyosoMap()?.setOverlays(overlays(), { scheme: props.scheme, language: language() }))
    createEffect(() => kyosoMap()?.setSelection(selected(), props.scheme === 'dark' ? '#a9bbf4' : '#2f4b8f'))
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
    createEffect(
      on(flight, (wish) => {
        if (wish) kyosoMap()?.fly(wish)
      }),
    )
  })
  createEffect(() => {
    if (!supported || basemap.error()) settleFirstGround()
  })
  createEffect(() => {
    if (state() === 'idle') performance.mark('kyoso:map-complete')
  })
  onCleanup(() => {
    settleFirstGround()
    kyosoMap()?.remove()
  })

  return (
    <Show when={supported} fallback={<p class="map-unsupported">{texts().map.noWebgl}</p>}>
      <div class="map-view" ref={container} data-map-state={state()} />
    </Show>
  )
}
