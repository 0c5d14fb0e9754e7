import { createSignal, createUniqueId, Show } from 'solid-js'
import { populationRamp } from '#geodata/cartography/populationRamp.ts'
import { localized, texts } from '#web/i18n/language.ts'
import { drawnLook } from '#web/map/drawnLook.ts'
import { LegendSymbol } from '#web/map/LegendSymbol.tsx'
import type { OverlayLook } from '#web/map/layers/overlay.ts'
import { RampLegend } from '#web/map/RampLegend.tsx'
import { isAreaListed } from '#web/project/areaListed.ts'
import { useDatasets } from '#web/project/datasetStore.ts'
import { isLiveLayer, type LayerSetting } from '#web/project/view.ts'
import { useView } from '#web/project/viewStore.ts'
import { colorScheme } from '#web/ui/colorScheme.ts'
import { Icon } from '#web/ui/Icon.tsx'
import { IconButton } from '#web/ui/IconButton.tsx'
import { liveLayers } from './liveLayers.ts'

/** Degrees from straight down at which columns are seen to stand. */
const STANDING_PITCH = 45

/** One layer: its switch, its symbol, its count; behind the arrow its settings, legend and credit. */
export const LayerRow = (props: { setting: LayerSetting }) => {
  const { view, setLayerOn, setLayerOpacity, moveLayer, openTable, flyTo } = useView()
  const datasets = useDatasets()
  const [open, setOpen] = createSignal(false)
  const detailsId = createUniqueId()

  const live = () => (isLiveLayer(props.setting.id) ? liveLayers[props.setting.id] : undefined)
  const dataset = () => datasets.find(props.setting.id)
  const title = () =>
    live()?.title(texts()) ?? localized(dataset()?.title ?? { ja: props.setting.id, en: props.setting.id })
  const look = (): OverlayLook => {
    const shown = live()
    if (shown) return { kind: 'point', color: shown.color, symbol: 'circle' }
    const known = dataset()
    if (!known) return { kind: 'area', color: 'boundary' }
    return drawnLook(known)
  }
  const hasRough = () => ['point', 'dots'].includes(look().kind) && dataset() !== undefined
  const isPopulation = () => dataset()?.theme === 'population'
  const unlocated = () => {
    const known = dataset()
    return known && !isAreaListed(known) ? known.featureCount - known.locatedCount : 0
  }

  const toggle = (on: boolean): void => {
    setLayerOn(props.setting.id, on)
    // columns seen from straight above are dots
    if (on && isPopulation() && view.camera.pitch < STANDING_PITCH)
      flyTo({ kind: 'tilt', pitch: STANDING_PITCH })
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
          <LegendSymbol look={look()} />
          <span class="layer-title">{title()}</span>
        </label>
        <Show when={dataset()}>
          {(known) => <span class="layer-count tabular">{known().featureCount}</span>}
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
        <div class="layer-details" id={detailsId}>
          <Show when={dataset()}>{(known) => <p>{localized(known().description)}</p>}</Show>
          <Show when={live()}>{(shown) => <p>{shown().note(texts())}</p>}</Show>
          <Show when={hasRough()}>
            <ul class="layer-legend">
              <li>
                <LegendSymbol look={look()} /> {texts().layers.exact}
              </li>
              <li>
                <LegendSymbol look={look()} rough /> {texts().layers.rough}
              </li>
              <Show when={unlocated() > 0}>
                <li class="muted">{texts().layers.unlocated(unlocated())}</li>
              </Show>
            </ul>
          </Show>
          <Show when={isPopulation()}>
            <RampLegend
              ramp={populationRamp[colorScheme()]}
              title={texts().layers.elderlyShare}
              note={texts().layers.columnHeight}
            />
          </Show>
          <div class="layer-settings">
            <label>
              <span>{texts().layers.opacity}</span>
              <input
                type="range"
                class="range"
                min="10"
                max="100"
                step="5"
                value={Math.round(props.setting.opacity * 100)}
                onInput={(event) =>
                  setLayerOpacity(props.setting.id, event.currentTarget.valueAsNumber / 100)
                }
              />
            </label>
            <IconButton
              small
              icon="arrowUp"
              label={texts().layers.moveUp}
              onClick={() => moveLayer(props.setting.id, -1)}
            />
            <IconButton
              small
              icon="arrowDown"
              label={texts().layers.moveDown}
              onClick={() => moveLayer(props.setting.id, 1)}
            />
          </div>
          <Show when={dataset()}>
            {(known) => (
              <>
                <div class="layer-acts">
                  <button type="button" class="button small" onClick={() => openTable(known().id)}>
                    <Icon name="table" size={18} />
                    {texts().layers.openTable}
                  </button>
                  <Show when={known().bbox}>
                    {(bbox) => (
                      <button
                        type="button"
                        class="button small"
                        onClick={() => flyTo({ kind: 'box', bbox: bbox() })}
                      >
                        <Icon name="target" size={18} />
                        {texts().layers.zoomTo}
                      </button>
                    )}
                  </Show>
                </div>
                <p class="small-text muted">
                  {texts().layers.credit}: {known().credit}
                </p>
              </>
            )}
          </Show>
        </div>
      </Show>
    </li>
  )
}
