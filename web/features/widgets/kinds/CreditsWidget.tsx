import { createEffect, on, onCleanup } from 'solid-js'
import { makeCredits } from '#web/map/mapControls.ts'
import type { WidgetProps } from '../widgetReading.ts'

/** Whose map and data these are. */
export const CreditsWidget = (props: WidgetProps) => {
  let place!: HTMLDivElement
  createEffect(
    on(
      () => props.reading.kyosoMap,
      (made) => {
        if (!made) return
        const credits = makeCredits(made.map)
        place.replaceChildren(credits.element)
        onCleanup(credits.remove)
      },
    ),
  )
  return <div ref={place} class="widget-credits map-view-control" />
}
