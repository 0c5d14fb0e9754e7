import { createMemo, For, onCleanup, onMount, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { type AreaName, columnOf, type Device } from '#geodata/schema/widget/alignSystem.ts'
import { areaLayout, placedWidgets } from '#geodata/schema/widget/placedWidgets.ts'
import { widgetTexts } from '#web/i18n/panels/widgetTexts.ts'
import type { MapPadding } from '#web/map/flights.ts'
import { WidgetZones } from './WidgetZones.tsx'
import type { WidgetReading } from './widgetReading.ts'
import { widgetViews } from './widgetViews.ts'

type PlacedWidgetsProps = {
  reading: WidgetReading
  device: Device
  /** What the outer areas leave of the box that holds them, whenever that changes. Pixels from each side. */
  onRoom?: (room: MapPadding) => void
}

const roomIn = (inner: HTMLElement): MapPadding | undefined => {
  const whole = inner.closest('.widget-zones')?.parentElement?.getBoundingClientRect()
  const own = inner.getBoundingClientRect()
  return (
    whole && {
      top: own.top - whole.top,
      right: whole.right - own.right,
      bottom: whole.bottom - own.bottom,
      left: own.left - whole.left,
    }
  )
}

/** The widgets of a map where their maker put them. */
export const PlacedWidgets = (props: PlacedWidgetsProps) => {
  let inner!: HTMLElement
  const widgets = createMemo(() => placedWidgets(props.reading.document.widgets, props.device))
  onMount(() => {
    const observer = new ResizeObserver(() => {
      const room = roomIn(inner)
      if (room) props.onRoom?.(room)
    })
    observer.observe(inner)
    onCleanup(() => observer.disconnect())
  })
  const area = (name: AreaName) => {
    const own = createMemo(() => widgets().filter((widget) => widget.area === name))
    const layout = () => areaLayout(props.reading.document.areas, props.device, name)
    return (
      <Show when={own().length > 0}>
        <div
          class={`widget-area ${name}`}
          classList={{ across: columnOf(name) === 'center', [`align-${layout().align}`]: true }}
          style={{ gap: `${layout().gap}px` }}
        >
          <For each={own()}>
            {(widget) => (
              <Dynamic
                component={widgetViews[widget.kind]}
                settings={widget.settings}
                reading={props.reading}
              />
            )}
          </For>
        </div>
      </Show>
    )
  }
  return (
    <WidgetZones
      label={widgetTexts().zones}
      area={area}
      inner={(element) => {
        inner = element
      }}
    />
  )
}
