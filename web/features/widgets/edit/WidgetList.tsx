import { createMemo, For, Show } from 'solid-js'
import { readSettings } from '#geodata/schema/readSettings.ts'
import type { Settings } from '#geodata/schema/settings.ts'
import { areaNames, areaTitle, type Device, devices } from '#geodata/schema/widget/alignSystem.ts'
import { isArranged } from '#geodata/schema/widget/isArranged.ts'
import { placedWidgets } from '#geodata/schema/widget/placedWidgets.ts'
import { widgetDefinitions } from '#geodata/schema/widget/widgetDefinitions.ts'
import { type WidgetKind, widgetKinds } from '#geodata/schema/widget/widgetKind.ts'
import { localized } from '#web/i18n/language.ts'
import { mapTexts } from '#web/i18n/maps/mapTexts.ts'
import {
  addWidget,
  copyWidgets,
  removeWidget,
  resetWidgets,
} from '#web/project/document/commands/widgetCommands.ts'
import { newId } from '#web/project/document/newId.ts'
import { useMap } from '#web/project/document/openMap.ts'
import { IconButton } from '#web/ui/IconButton.tsx'
import { Menu } from '#web/ui/Menu.tsx'
import '#web/ui/segments.css'
import './board.css'

type WidgetListProps = {
  device: Device
  onDevice: (device: Device) => void
  selected: string | null
  onSelect: (id: string) => void
}

/** Where a new widget stands until it is moved: over the map, where nothing stands yet. */
const FIRST_AREA = 'inner-left-top'

/** The widgets of the map, for one device at a time. */
export const WidgetList = (props: WidgetListProps) => {
  const map = useMap()
  const words = () => mapTexts().widgets
  const widgets = createMemo(() => {
    const placed = placedWidgets(map.document.widgets, props.device)
    return areaNames.flatMap((area) => placed.filter((widget) => widget.area === area))
  })
  const own = () => isArranged(map.document.widgets, props.device)
  const other = (): Device => (props.device === 'desktop' ? 'phone' : 'desktop')
  const offered = () =>
    widgetKinds.filter(
      (kind) =>
        !(props.device === 'phone' && kind === 'about') &&
        !(widgetDefinitions[kind].once && widgets().some((widget) => widget.kind === kind)),
    )
  const add = (kind: WidgetKind): void => {
    const id = newId()
    // a phone has little map to spare
    const settings: Settings = readSettings(widgetDefinitions[kind].settings, {
      open: props.device === 'desktop',
    })
    map.edit(addWidget(map.document, { id, device: props.device, area: FIRST_AREA, kind, settings }))
    props.onSelect(id)
  }
  return (
    <section class="editor-section" aria-labelledby="widget-list-title">
      <div class="editor-section-head">
        <h2 id="widget-list-title">{words().title}</h2>
        <Menu
          label={words().add}
          icon="plus"
          text={words().add}
          class="button small"
          items={offered().map((kind) => ({
            title: localized(widgetDefinitions[kind].title),
            act: () => add(kind),
          }))}
        />
      </div>
      <div class="widget-devices">
        {/* biome-ignore lint/a11y/useSemanticElements: the name is said */}
        <div class="segments" role="group" aria-label={words().device}>
          <For each={devices}>
            {(device) => (
              <button
                type="button"
                aria-pressed={props.device === device}
                onClick={() => props.onDevice(device)}
              >
                {words().devices[device]}
              </button>
            )}
          </For>
        </div>
      </div>
      <ul class="widget-list" aria-label={words().list}>
        <For each={widgets()}>
          {(widget) => {
            const title = () => localized(widgetDefinitions[widget.kind].title)
            return (
              <li class="widget-entry" classList={{ selected: props.selected === widget.id }}>
                <button
                  type="button"
                  aria-current={props.selected === widget.id ? 'true' : undefined}
                  onClick={() => props.onSelect(widget.id)}
                >
                  <span>{title()}</span>
                  <span class="small-text muted">{localized(areaTitle(widget.area))}</span>
                </button>
                <Show when={widget.kind !== 'credits'}>
                  <IconButton
                    small
                    icon="trash"
                    label={`${words().remove}: ${title()}`}
                    onClick={() => map.editAndTell(removeWidget(map.document, widget))}
                  />
                </Show>
              </li>
            )
          }}
        </For>
      </ul>
      <div class="widget-list-foot">
        <p class="field-help">{own() ? words().own : words().standard}</p>
        <p class="field-help">{words().help}</p>
        <button
          type="button"
          class="text-button"
          onClick={() =>
            map.editAndTell(copyWidgets(map.document, { from: other(), to: props.device }, newId))
          }
        >
          {words().copy(words().devices[other()])}
        </button>
        <Show when={own()}>
          <button
            type="button"
            class="text-button"
            onClick={() => map.editAndTell(resetWidgets(map.document, props.device))}
          >
            {words().reset}
          </button>
        </Show>
      </div>
    </section>
  )
}
