import { A } from '@solidjs/router'
import { type ParentProps, Show } from 'solid-js'
import type { MapLayer } from '#geodata/schema/map/mapLayer.ts'
import type { Property } from '#geodata/schema/properties.ts'
import type { Settings } from '#geodata/schema/settings.ts'
import { localized } from '#web/i18n/language.ts'
import { mapTexts } from '#web/i18n/maps/mapTexts.ts'
import { useDatasets } from '#web/project/datasetStore.ts'
import { setLayer } from '#web/project/document/commands/layerCommands.ts'
import { countValues } from '#web/project/document/fieldValues.ts'
import { useMap } from '#web/project/document/openMap.ts'
import { shownFields } from '#web/project/shownFields.ts'
import { ConditionList } from '#web/ui/propertyForm/ConditionList.tsx'
import { PropertyForm } from '#web/ui/propertyForm/PropertyForm.tsx'

/** How far maps can be zoomed. */
const ZOOMS = { min: 0, max: 24 }

const both = (text: string) => ({ ja: text, en: text })

/** What a layer of any kind has, as a property schema: its form is made like every other. */
const layerSchema = (): Property[] => [
  { name: 'title', kind: 'text', title: both(mapTexts().layers.name), fallback: '', longest: 200 },
  {
    name: 'opacity',
    kind: 'number',
    title: both(mapTexts().layers.opacity),
    fallback: 100,
    min: 0,
    max: 100,
    step: 1,
    unit: both('%'),
    slider: true,
  },
  {
    name: 'minZoom',
    kind: 'number',
    title: both(mapTexts().layers.minZoom),
    fallback: 0,
    ...ZOOMS,
    step: 0.5,
    slider: true,
  },
  {
    name: 'maxZoom',
    kind: 'number',
    title: both(mapTexts().layers.maxZoom),
    fallback: 24,
    ...ZOOMS,
    step: 0.5,
    slider: true,
  },
]

/** Name, opacity, zoom range and filter of a layer; what else there is to say of it comes last. */
export const LayerForm = (props: ParentProps<{ layer: MapLayer }>) => {
  const map = useMap()
  const datasets = useDatasets()
  const dataset = () => datasets.find(props.layer.source)
  const values = (): Settings => ({
    title: props.layer.title,
    opacity: Math.round(props.layer.opacity * 100),
    minZoom: props.layer.minZoom,
    maxZoom: props.layer.maxZoom,
  })
  const change = (next: Settings, name: string): void => {
    const { id } = props.layer
    const act = `${name}:${id}`
    const { title } = next
    if (name === 'title' && typeof title === 'string') map.edit(setLayer(id, { title }, 'layerTitle'), act)
    else if (name === 'opacity')
      map.edit(setLayer(id, { opacity: Number(next.opacity) / 100 }, 'layerOpacity'), act)
    else if (name === 'minZoom' || name === 'maxZoom')
      map.edit(setLayer(id, { [name]: Number(next[name]) }, 'layerZoom'), act)
  }
  return (
    <div class="inspector-body">
      <Show when={props.layer.kind === 'group'}>
        <p class="field-help">{mapTexts().inspector.groupHelp}</p>
      </Show>
      <Show when={props.layer.kind === 'live'}>
        <p class="field-help">{mapTexts().inspector.liveHelp}</p>
      </Show>
      <PropertyForm schema={layerSchema()} values={values()} onChange={change} />
      <Show when={dataset()}>
        {(known) => (
          <>
            <div class="field-row">
              <p class="field-title">{mapTexts().layers.filter}</p>
              <p class="field-help">{mapTexts().layers.filterHelp}</p>
              <ConditionList
                conditions={props.layer.filter}
                fields={shownFields(known().fields)}
                valuesOf={(field) =>
                  countValues(datasets.features(props.layer.source) ?? [], field).map(({ value }) => value)
                }
                onChange={(filter) => map.edit(setLayer(props.layer.id, { filter }, 'layerFilter'), 'filter')}
              />
            </div>
            <div class="field-row">
              <p class="field-title">{mapTexts().layers.dataset}</p>
              <p>
                {localized(known().title)}
                <Show when={known().map === undefined}>
                  {' · '}
                  <A href={`/data/${known().id}`}>{mapTexts().layers.openTable}</A>
                </Show>
              </p>
              <p class="field-help">{known().credit}</p>
            </div>
          </>
        )}
      </Show>
      {props.children}
    </div>
  )
}
