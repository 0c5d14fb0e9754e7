import { createSignal, Match, Show, Switch } from 'solid-js'
import { populationRamp } from '#geodata/cartography/populationRamp.ts'
import { langOf } from '#web/i18n/langOf.ts'
import { localized, texts } from '#web/i18n/language.ts'
import { legendLook } from '#web/map/drawnLook.ts'
import { RampLegend } from '#web/map/RampLegend.tsx'
import { useDatasets } from '#web/project/datasetStore.ts'
import { isLiveLayer, type LayerSetting } from '#web/project/view.ts'
import { useView } from '#web/project/viewStore.ts'
import { colorScheme } from '#web/ui/colorScheme.ts'
import { Icon } from '#web/ui/Icon.tsx'
import { IconButton } from '#web/ui/IconButton.tsx'
import { HaloSizes } from './HaloSizes.tsx'
import { liveLayers } from './liveLayers.ts'
import { PrecisionLegend } from './PrecisionLegend.tsx'

/** A description that fits into two lines is shown whole. */
const SHORT_TEXT = 46

/** What a layer's picture means, what can be done with it, how it is drawn, what it is and where it comes from. */
export const LayerDetails = (props: { id: string; setting: LayerSetting; title: string }) => {
  const { setLayerOpacity, moveLayer, openTable, flyTo } = useView()
  const datasets = useDatasets()
  const [whole, setWhole] = createSignal(false)
  const dataset = () => datasets.find(props.setting.id)
  const look = () => legendLook(props.setting.id, dataset())
  const description = () => {
    if (isLiveLayer(props.setting.id)) return liveLayers[props.setting.id].note(texts())
    const known = dataset()
    return known ? localized(known.description) : ''
  }
  return (
    <div class="layer-details" id={props.id}>
      <Show when={dataset()}>
        {(known) => (
          <>
            <Switch>
              <Match when={known().theme === 'population'}>
                <RampLegend
                  ramp={populationRamp[colorScheme()]}
                  title={texts().layers.elderlyShare}
                  note={texts().layers.columnHeight}
                />
              </Match>
              <Match when={look().kind === 'halo'}>
                <HaloSizes color={look().color} />
              </Match>
              <Match when={['point', 'dots'].includes(look().kind)}>
                <PrecisionLegend dataset={known()} look={look()} />
              </Match>
            </Switch>
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
          </>
        )}
      </Show>
      <label class="layer-setting">
        <span>{texts().layers.opacity}</span>
        <input
          type="range"
          class="range"
          min="10"
          max="100"
          step="5"
          value={Math.round(props.setting.opacity * 100)}
          onInput={(event) => setLayerOpacity(props.setting.id, event.currentTarget.valueAsNumber / 100)}
        />
      </label>
      {/* biome-ignore lint/a11y/useSemanticElements: two buttons under one word are no form */}
      <div class="layer-setting" role="group" aria-label={texts().layers.order}>
        <span>{texts().layers.order}</span>
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
      <p classList={{ 'two-lines': !whole() && description().length > SHORT_TEXT }}>{description()}</p>
      <Show when={!whole() && description().length > SHORT_TEXT}>
        <button type="button" class="text-button" onClick={() => setWhole(true)}>
          {texts().layers.more}
          <span class="visually-hidden"> {props.title}</span>
        </button>
      </Show>
      <Show when={dataset()}>
        {(known) => (
          <p class="small-text muted">
            {texts().layers.credit}: <span lang={langOf(known().credit)}>{known().credit}</span>
          </p>
        )}
      </Show>
    </div>
  )
}
