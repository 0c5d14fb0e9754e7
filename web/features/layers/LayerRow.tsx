import { createSignal, createUniqueId, lazy, Show, Suspense } from 'solid-js'
import type { Bbox } from '#geodata/schema/dataset.ts'
import { localized, texts } from '#web/i18n/language.ts'
import { legendLook } from '#web/map/drawnLook.ts'
import { LegendSymbol } from '#web/map/LegendSymbol.tsx'
import { useDatasets } from '#web/project/datasetStore.ts'
import { isLiveLayer, type LayerSetting } from '#web/project/view.ts'
import { useView } from '#web/project/viewStore.ts'
import { IconButton } from '#web/ui/IconButton.tsx'
import { layerCount } from './layerCount.ts'
import { liveLayers } from './liveLayers.ts'

const LayerDetails = lazy(() =>
  import('./LayerDetails.tsx').then((module) => ({ default: module.LayerDetails })),
)

/** Degrees from straight down at which columns are seen to stand. */
const STANDING_PITCH = 45

/** Hagi and Houhoku with the prefectures that the arcs come from. */
const ARC_BOX: Bbox = [130.2, 33.4, 140.3, 39.9]

/** One layer: its switch, its symbol, its count; behind the arrow its legend, acts, settings and credit. */
export const LayerRow = (props: { setting: LayerSetting }) => {
  const { view, setLayerOn, flyTo } = useView()
  const datasets = useDatasets()
  const [open, setOpen] = createSignal(false)
  const detailsId = createUniqueId()

  const dataset = () => datasets.find(props.setting.id)
  const title = (): string => {
    if (isLiveLayer(props.setting.id)) return liveLayers[props.setting.id].title(texts())
    return localized(dataset()?.title ?? { ja: props.setting.id, en: props.setting.id })
  }

  const toggle = (on: boolean): void => {
    setLayerOn(props.setting.id, on)
    // columns seen from straight above are dots
    if (on && dataset()?.theme === 'population' && view.camera.pitch < STANDING_PITCH)
      flyTo({ kind: 'tilt', pitch: STANDING_PITCH })
    // their far ends lie beyond the region
    if (on && props.setting.id === 'live_arcs') flyTo({ kind: 'box', bbox: ARC_BOX })
  }

  return (
    <li class="layer-row" data-layer={props.setting.id}>
      <div class="layer-line" classList={{ off: !props.setting.on }}>
        <label class="layer-switch">
          <input
            type="checkbox"
            class="checkbox"
            checked={props.setting.on}
            aria-label={texts().layers.show(title())}
            onChange={(event) => toggle(event.currentTarget.checked)}
          />
          <LegendSymbol look={legendLook(props.setting.id, dataset())} />
          <span class="layer-title">{title()}</span>
        </label>
        <Show when={dataset()}>
          {(known) => <span class="layer-count tabular">{layerCount(known())}</span>}
        </Show>
        <IconButton
          small
          icon={open() ? 'chevronUp' : 'chevronDown'}
          label={texts().layers.details(title())}
          aria-expanded={open()}
          aria-controls={detailsId}
          onClick={() => setOpen(!open())}
        />
      </div>
      <Show when={open()}>
        <Suspense fallback={<div id={detailsId} />}>
          <LayerDetails id={detailsId} setting={props.setting} title={title()} />
        </Suspense>
      </Show>
    </li>
  )
}
