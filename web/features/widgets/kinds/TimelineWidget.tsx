import { Show } from 'solid-js'
import type { WidgetProps } from '../widgetReading.ts'

/** The clock, while something on the map goes by it. */
export const TimelineWidget = (props: WidgetProps) => (
  <Show when={props.reading.parts.time}>{(time) => <div class="widget-time">{time()()}</div>}</Show>
)
