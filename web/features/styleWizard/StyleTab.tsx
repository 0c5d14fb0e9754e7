import { Show } from 'solid-js'
import { defaultStyle } from '#geodata/cartography/defaultStyle.ts'
import type { MapLayer } from '#geodata/schema/map/mapLayer.ts'
import { mapTexts } from '#web/i18n/maps/mapTexts.ts'
import { useDatasets } from '#web/project/datasetStore.ts'
import {
  addStyleTo,
  chooseStyle,
  duplicateStyle,
  findStyle,
  layersWithStyle,
} from '#web/project/document/commands/styleCommands.ts'
import { layerTitle } from '#web/project/document/layerTitle.ts'
import { newId } from '#web/project/document/newId.ts'
import { useMap } from '#web/project/document/openMap.ts'
import { Choice } from '#web/ui/propertyForm/Choice.tsx'
import { StyleWizard } from './StyleWizard.tsx'

/** Which style a layer has, and that style; a warning where others share it. */
export const StyleTab = (props: { layer: MapLayer }) => {
  const map = useMap()
  const datasets = useDatasets()
  const dataset = () => datasets.find(props.layer.source)
  const style = () => findStyle(map.document, props.layer.style)
  const titleOf = (layer: MapLayer): string => layerTitle(layer, datasets.find(layer.source))
  const sharers = () => (style() ? layersWithStyle(map.document, props.layer.style ?? '') : [])

  const make = (): void => {
    const known = dataset()
    if (!known) return
    const values = { ...defaultStyle(known), title: mapTexts().styles.newTitle(titleOf(props.layer)) }
    map.edit(addStyleTo(map.document, props.layer.id, { id: newId(), values }))
  }
  const separate = (): void => {
    const shared = style()
    if (!shared) return
    const title = mapTexts().styles.copyTitle(shared.title)
    map.edit(duplicateStyle(map.document, shared.id, { id: newId(), title, layer: props.layer.id }))
  }
  return (
    <div class="inspector-body">
      <Show when={map.document.styles.length > 0}>
        <Choice
          title={mapTexts().styles.choose}
          value={props.layer.style ?? ''}
          choices={[
            { value: '', title: mapTexts().styles.own },
            ...map.document.styles.map(({ id, title }) => ({ value: id, title })),
          ]}
          onChange={(id) => map.edit(chooseStyle(props.layer.id, id || null))}
        />
      </Show>
      <Show
        when={style()}
        fallback={
          <div class="editor-empty">
            <p>{mapTexts().styles.makeHelp}</p>
            <button type="button" class="button primary small" disabled={!dataset()} onClick={make}>
              {mapTexts().styles.make}
            </button>
          </div>
        }
      >
        {(known) => (
          <>
            <Show when={sharers().length > 1}>
              <div class="notice">
                <p>{mapTexts().styles.shared(sharers().length, sharers().map(titleOf).join('・'))}</p>
                <button type="button" class="text-button" onClick={separate}>
                  {mapTexts().styles.separate}
                </button>
              </div>
            </Show>
            <Show when={dataset()}>{(data) => <StyleWizard style={known()} dataset={data()} />}</Show>
          </>
        )}
      </Show>
    </div>
  )
}
