import { createMemo, Show } from 'solid-js'
import { language } from '#web/i18n/language.ts'
import { sketchTexts } from '#web/i18n/maps/sketchTexts.ts'
import type { DrawnGeometry } from '#web/map/draw/drawTool.ts'
import { measure } from '#web/map/draw/measure.ts'
import { formatArea, formatLength } from './formatMeasure.ts'

/** How long and how large what is being drawn is. */
export const MeasureLine = (props: { geometry: DrawnGeometry | null }) => {
  const found = createMemo(() => measure(props.geometry))
  return (
    <>
      <Show when={found().metres !== null}>
        <span>
          {props.geometry?.type === 'Polygon' ? sketchTexts().draw.around : sketchTexts().draw.length}{' '}
          <b>{formatLength(found().metres ?? 0, language())}</b>
        </span>
      </Show>
      <Show when={found().squareMetres !== null}>
        <span>
          {sketchTexts().draw.area} <b>{formatArea(found().squareMetres ?? 0, language())}</b>
        </span>
      </Show>
    </>
  )
}
