import { createEffect, createMemo, createSignal, on, onCleanup } from 'solid-js'
import { basemapColors } from '#geodata/cartography/basemapColors.ts'
import type { ColorScheme } from '#geodata/cartography/palette.ts'
import { language, texts } from '#web/i18n/language.ts'
import { isAreaListed } from '#web/project/areaListed.ts'
import { useDatasets } from '#web/project/datasetStore.ts'
import { anchorOf } from '#web/project/drawnFeatures.ts'
import { settleFirstGround } from '#web/project/firstGround.ts'
import { useView } from '#web/project/viewStore.ts'
import { createFetched } from '#web/ui/createFetched.ts'
import { createCities } from './createCities.ts'
import { isTiled } from './drawnLook.ts'
import type { MapPadding } from './flights.ts'
import { GroundMap, selectionColor } from './GroundMap.tsx'
import { piled } from './layers/areaLists.ts'
import type { Overlay } from './layers/overlay.ts'
import type { KyosoMap, Picked } from './makeMap.ts'
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

/** The explorer's map: our ground, the overlays that are on, the mark of what is selected. */
export const MapView = (props: MapViewProps) => {
  const { view, flight, circle, setCamera, setBasemap } = useView()
  const datasets = useDatasets()
  const cities = createCities()
  const [kyosoMap, setKyosoMap] = createSignal<KyosoMap>()

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
    if (datasets.all().length === 0) return datasets.failed()
    return view.layers.every(({ id, on }) => {
      const dataset = on && datasets.find(id)
      if (!dataset || dataset.geometry === 'none' || isTiled(dataset)) return true
      return datasets.features(id) !== undefined || datasets.hasFailed(id)
    })
  })

  const selected = createMemo((): [number, number] | null => {
    const { selection } = view
    if (!selection) return null
    const feature = datasets.feature(selection.dataset, selection.uid)
    return feature ? anchorOf(feature) : null
  })

  // fetched when a list first speaks of a circle
  const circled = createFetched(
    createMemo<KyosoMap | undefined>((before) => before ?? (circle() ? kyosoMap() : undefined)),
    async ({ map }) => (await import('./circleMark.ts')).makeCircleMark(map),
  )
  createEffect(() => {
    const wish = circle()
    const color = selectionColor[props.scheme]
    const { halo } = basemapColors[props.scheme]
    circled.value()?.set(wish && { ...wish, label: texts().map.within(wish.metres / 1000), color, halo })
  })
  createEffect(
    on(flight, (wish) => {
      if (wish) kyosoMap()?.fly(wish)
    }),
  )
  onCleanup(settleFirstGround)

  return (
    <GroundMap
      camera={view.camera}
      basemap={view.basemap}
      scheme={props.scheme}
      padding={props.padding}
      overlays={overlays()}
      complete={complete()}
      selected={selected()}
      onCamera={setCamera}
      onPick={props.onPick}
      onHover={props.onHover}
      onGround={(drawn) => {
        if (drawn) performance.mark('kyoso:map-drawn')
        settleFirstGround()
      }}
      onState={(state) => {
        if (state === 'idle') performance.mark('kyoso:map-complete')
      }}
      onBasemapFailed={() => {
        if (view.basemap === 'kyoso') return
        setBasemap('kyoso')
        props.onBasemapFailed()
      }}
      onMap={(made) => {
        setKyosoMap(made)
        props.onMap(made)
      }}
    />
  )
}
