import { createEffect, createMemo, createSignal, on, onCleanup, onMount, Show } from 'solid-js'
import type { ColorScheme } from '#geodata/cartography/palette.ts'
import { language, texts } from '#web/i18n/language.ts'
import { isAreaListed } from '#web/project/areaListed.ts'
import { useDatasets } from '#web/project/datasetStore.ts'
import { anchorOf } from '#web/project/drawnFeatures.ts'
import { useView } from '#web/project/viewStore.ts'
import { createFetched } from '#web/ui/createFetched.ts'
import { type BasemapData, loadBasemapData } from './basemapData.ts'
import { basemapStyle } from './basemapStyle.ts'
import { cityPositions } from './cityPositions.ts'
import { isTiled } from './drawnLook.ts'
import { labelTexts, loadLabelFont } from './labelFont.ts'
import type { Overlay } from './layers/overlay.ts'
import { type KyosoMap, makeMap, type Picked } from './makeMap.ts'
import './MapView.css'
import { overlayOf, tiledOverlayOf } from './overlays.ts'

type MapViewProps = {
  scheme: ColorScheme
  /** Pixels that panels cover on each side, so that what is flown to lands where it can be seen. */
  padding: { top: number; right: number; bottom: number; left: number }
  onPick: (picked: Picked[]) => void
  onHover: (picked: Picked | null, point: { x: number; y: number }) => void
  onBasemapFailed: () => void
  /** The live map, for whoever draws more on it. */
  onMap: (map: KyosoMap) => void
}

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
  const basemap = createFetched(
    () => true,
    async (): Promise<BasemapData> => {
      const data = await loadBasemapData()
      await loadLabelFont([...labelTexts(data.labels), '0123456789件'])
      return data
    },
  )
  const [kyosoMap, setKyosoMap] = createSignal<KyosoMap>()
  const [idle, setIdle] = createSignal(false)
  const supported = hasWebgl2()

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
      label: texts().map.label,
      locale: { 'AttributionControl.ToggleAttribution': texts().layers.credit },
      events: {
        onCamera: setCamera,
        onPick: props.onPick,
        onHover: props.onHover,
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
    createEffect(
      on(flight, (wish) => {
        const map = kyosoMap()?.map
        if (!map || !wish) return
        const padding = props.padding
        if (wish.kind === 'place')
          map.easeTo({ center: wish.position, zoom: wish.zoom ?? map.getZoom(), padding, duration: 900 })
        else if (wish.kind === 'box') map.fitBounds(wish.bbox, { padding, duration: 900, maxZoom: 15 })
        else if (wish.kind === 'zoom') map.zoomTo(map.getZoom() + wish.by)
        else if (wish.kind === 'tilt') map.easeTo({ pitch: wish.pitch })
        else map.easeTo({ bearing: 0, pitch: 0 })
      }),
    )
  })
  onCleanup(() => kyosoMap()?.remove())

  return (
    <Show when={supported} fallback={<p class="map-unsupported">{texts().map.noWebgl}</p>}>
      <div class="map-view" ref={container} data-map-state={idle() ? 'idle' : 'busy'} />
    </Show>
  )
}
