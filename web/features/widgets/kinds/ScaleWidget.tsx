import { createEffect, on, onCleanup } from 'solid-js'
import { readSettings } from '#geodata/schema/readSettings.ts'
import { scaleSettings } from '#geodata/schema/widget/scale.ts'
import { makeScale } from '#web/map/mapControls.ts'
import type { WidgetProps } from '../widgetReading.ts'

/** How long a stretch on the map is. */
export const ScaleWidget = (props: WidgetProps) => {
  let place!: HTMLDivElement
  const width = () => readSettings(scaleSettings, props.settings).width
  createEffect(
    on([() => props.reading.kyosoMap, width], ([made, widest]) => {
      if (!made) return
      const scale = makeScale(made.map, widest)
      place.replaceChildren(scale.element)
      onCleanup(scale.remove)
    }),
  )
  return <div ref={place} class="widget-scale map-view-control" />
}
