import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import type { MapWidget } from '#geodata/schema/map/mapWidget.ts'
import { type AreaName, areaTitle, columnOf, type Device } from '#geodata/schema/widget/alignSystem.ts'
import { areaLayout } from '#geodata/schema/widget/placedWidgets.ts'
import { widgetDefinitions } from '#geodata/schema/widget/widgetDefinitions.ts'
import { localized } from '#web/i18n/language.ts'
import { mapTexts } from '#web/i18n/maps/mapTexts.ts'
import { moveWidget, removeWidget, widgetsIn } from '#web/project/document/commands/widgetCommands.ts'
import { useMap } from '#web/project/document/openMap.ts'
import { Icon } from '#web/ui/Icon.tsx'
import { WidgetZones } from '../WidgetZones.tsx'
import type { WidgetReading } from '../widgetReading.ts'
import { widgetViews } from '../widgetViews.ts'
import { type Dropped, followDrag } from './followDrag.ts'
import { isDirection, nextArea } from './nextArea.ts'
import './board.css'

type WidgetBoardProps = {
  device: Device
  reading: WidgetReading
  selected: string | null
  onSelect: (id: string) => void
}

/** The align system over the map that is being made: widgets as they are, each with a handle. */
export const WidgetBoard = (props: WidgetBoardProps): JSX.Element => {
  const map = useMap()
  const [dragged, setDragged] = createSignal<string | null>(null)
  const [over, setOver] = createSignal<Dropped | null>(null)
  const [said, setSaid] = createSignal('')
  let board!: HTMLDivElement

  const title = ({ kind }: MapWidget): string => localized(widgetDefinitions[kind].title)
  /** What is moved is drawn anew where it stands now: the keys go with it. */
  const focus = (id: string): void =>
    queueMicrotask(() => board.querySelector<HTMLElement>(`[data-widget="${id}"] .board-handle`)?.focus())

  const put = (widget: MapWidget, area: AreaName, index: number): void => {
    const others = widgetsIn(map.document, props.device, area).filter(({ id }) => id !== widget.id)
    const now = widgetsIn(map.document, props.device, area).findIndex(({ id }) => id === widget.id)
    if (widget.area === area && now === index) return
    map.edit(moveWidget(map.document, widget, area, index))
    setSaid(
      widget.area === area
        ? mapTexts().widgets.ordered(title(widget), index + 1, others.length + 1)
        : mapTexts().widgets.moved(title(widget), localized(areaTitle(area))),
    )
  }
  const onKey = (event: KeyboardEvent, widget: MapWidget): void => {
    if (event.key === 'Delete') map.editAndTell(removeWidget(map.document, widget))
    else if (isDirection(event.key)) {
      const siblings = widgetsIn(map.document, props.device, widget.area)
      const place = siblings.findIndex(({ id }) => id === widget.id)
      const earlier = event.key === 'ArrowLeft' || event.key === 'ArrowUp'
      const index = place + (earlier ? -1 : 1)
      const next = event.altKey ? widget.area : nextArea(widget.area, event.key)
      if (event.altKey && (index < 0 || index >= siblings.length)) return
      if (next) put(widget, next, event.altKey ? index : widgetsIn(map.document, props.device, next).length)
      focus(widget.id)
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  const onDrag = (event: PointerEvent & { currentTarget: HTMLElement }, widget: MapWidget): void => {
    props.onSelect(widget.id)
    followDrag(event, {
      id: widget.id,
      onStart: () => setDragged(widget.id),
      onMove: setOver,
      onEnd: (dropped) => {
        setDragged(null)
        setOver(null)
        if (dropped) put(widget, dropped.area, dropped.index)
      },
    })
  }

  const area = (name: AreaName) => {
    const own = createMemo(() => widgetsIn(map.document, props.device, name))
    const layout = () => areaLayout(map.document.areas, props.device, name)
    return (
      // biome-ignore lint/a11y/useSemanticElements: a place on the map is no form
      <div
        class={`widget-area board-area ${name}`}
        classList={{
          across: columnOf(name) === 'center',
          [`align-${layout().align}`]: true,
          over: over()?.area === name,
          filled: own().length > 0,
        }}
        style={{ gap: `${layout().gap}px` }}
        data-area={name}
        role="group"
        aria-label={mapTexts().widgets.area(localized(areaTitle(name)))}
      >
        <For each={own()}>
          {(widget) => (
            <div
              class="board-widget"
              classList={{ selected: props.selected === widget.id, dragged: dragged() === widget.id }}
              data-widget={widget.id}
            >
              <button
                type="button"
                class="board-handle"
                aria-pressed={props.selected === widget.id}
                aria-label={mapTexts().widgets.select(title(widget), localized(areaTitle(name)))}
                title={mapTexts().widgets.keys}
                onClick={() => props.onSelect(widget.id)}
                onKeyDown={(event) => onKey(event, widget)}
                onPointerDown={(event) => onDrag(event, widget)}
              >
                <Icon name="drag" size={14} />
                <span>{title(widget)}</span>
              </button>
              <div class="board-view" inert>
                <Dynamic
                  component={widgetViews[widget.kind]}
                  settings={widget.settings}
                  reading={props.reading}
                />
              </div>
            </div>
          )}
        </For>
        <Show when={own().length === 0}>
          <span class="board-free" aria-hidden="true">
            {mapTexts().widgets.empty}
          </span>
        </Show>
      </div>
    )
  }
  return (
    <div ref={board} class="widget-board" classList={{ phone: props.device === 'phone' }}>
      <div class="board-frame">
        <WidgetZones label={mapTexts().widgets.board} area={area} />
      </div>
      <p class="visually-hidden" role="status">
        {said()}
      </p>
    </div>
  )
}
