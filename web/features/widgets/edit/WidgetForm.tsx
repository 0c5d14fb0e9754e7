import { Show } from 'solid-js'
import type { MapWidget } from '#geodata/schema/map/mapWidget.ts'
import { aligns, areaNames, areaTitle, MOST_GAP } from '#geodata/schema/widget/alignSystem.ts'
import { areaLayout } from '#geodata/schema/widget/placedWidgets.ts'
import { widgetDefinitions } from '#geodata/schema/widget/widgetDefinitions.ts'
import { localized } from '#web/i18n/language.ts'
import { mapTexts } from '#web/i18n/maps/mapTexts.ts'
import {
  moveWidget,
  removeWidget,
  setArea,
  setWidget,
  widgetsIn,
} from '#web/project/document/commands/widgetCommands.ts'
import { createFormRoom } from '#web/project/document/createFormRoom.ts'
import { useMap } from '#web/project/document/openMap.ts'
import { Icon } from '#web/ui/Icon.tsx'
import type { MapView } from '#web/ui/propertyForm/CameraPicker.tsx'
import { Choice } from '#web/ui/propertyForm/Choice.tsx'
import { NumberInput } from '#web/ui/propertyForm/NumberInput.tsx'
import { PropertyForm } from '#web/ui/propertyForm/PropertyForm.tsx'

/** Everything about one widget: what it shows, where it stands, how its area is arranged. */
export const WidgetForm = (props: { widget: MapWidget; view: MapView }) => {
  const map = useMap()
  const room = createFormRoom()
  const words = () => mapTexts().widgets
  const definition = () => widgetDefinitions[props.widget.kind]
  const siblings = () => widgetsIn(map.document, props.widget.device, props.widget.area)
  const place = () => siblings().findIndex(({ id }) => id === props.widget.id)
  const layout = () => areaLayout(map.document.areas, props.widget.device, props.widget.area)
  const step = (by: -1 | 1): void =>
    map.edit(moveWidget(map.document, props.widget, props.widget.area, place() + by))
  return (
    <div class="inspector-body widget-form">
      <p class="field-help">{localized(definition().help)}</p>
      <Show
        when={definition().settings.length > 0}
        fallback={<p class="field-help">{words().nothingToSet}</p>}
      >
        <PropertyForm
          schema={definition().settings}
          values={props.widget.settings}
          fields={room.fieldsOf(props.widget.settings.layer)}
          assets={room.assets}
          layers={room.layers}
          pages={room.pages}
          view={props.view}
          onChange={(settings) =>
            map.edit(setWidget(map.document, props.widget, settings), `widget:${props.widget.id}`)
          }
        />
      </Show>
      <Choice
        title={words().place}
        value={props.widget.area}
        choices={areaNames.map((area) => ({ value: area, title: localized(areaTitle(area)) }))}
        onChange={(value) => {
          const area = areaNames.find((each) => each === value)
          const end = area ? widgetsIn(map.document, props.widget.device, area).length : 0
          if (area) map.edit(moveWidget(map.document, props.widget, area, end))
        }}
      />
      <Show when={siblings().length > 1}>
        <div class="button-row">
          <button type="button" class="button small" disabled={place() === 0} onClick={() => step(-1)}>
            <Icon name="arrowUp" size={16} />
            {words().before}
          </button>
          <button
            type="button"
            class="button small"
            disabled={place() === siblings().length - 1}
            onClick={() => step(1)}
          >
            <Icon name="arrowDown" size={16} />
            {words().after}
          </button>
        </div>
      </Show>
      <fieldset class="plain-fieldset widget-form">
        <legend class="field-title">{words().layout}</legend>
        <NumberInput
          title={words().gap}
          value={layout().gap}
          min={0}
          max={MOST_GAP}
          step={2}
          unit="px"
          slider
          onChange={(gap) =>
            map.edit(
              setArea(map.document, props.widget.device, props.widget.area, { gap }),
              `gap:${props.widget.device}:${props.widget.area}`,
            )
          }
        />
        <Choice
          title={words().align}
          value={layout().align}
          choices={aligns.map((value) => ({ value, title: words().aligns[value] }))}
          onChange={(value) => {
            const align = aligns.find((each) => each === value)
            if (align) map.edit(setArea(map.document, props.widget.device, props.widget.area, { align }))
          }}
        />
      </fieldset>
      <Show when={props.widget.kind !== 'credits'} fallback={<p class="field-help">{words().keeps}</p>}>
        <button
          type="button"
          class="button small"
          onClick={() => map.editAndTell(removeWidget(map.document, props.widget))}
        >
          <Icon name="trash" size={16} />
          {words().remove}
        </button>
      </Show>
    </div>
  )
}
