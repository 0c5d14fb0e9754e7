import { For, type JSX } from 'solid-js'
import { type AreaName, columns, rows } from '#geodata/schema/widget/alignSystem.ts'
import './widgets.css'

type WidgetZonesProps = {
  label: string
  area: (name: AreaName) => JSX.Element
  /** What is left of the map between the outer areas. */
  inner?: (element: HTMLElement) => void
}

/** The align system: areas along the edges of the map, and on what is left of it. */
export const WidgetZones = (props: WidgetZonesProps) => {
  const side = (zone: 'outer' | 'inner', column: 'left' | 'right') => (
    <div class={`zone-side ${column}`}>
      <For each={rows}>{(row) => props.area(`${zone}-${column}-${row}`)}</For>
    </div>
  )
  return (
    <section class="widget-zones" aria-label={props.label}>
      {side('outer', 'left')}
      <div class="zone-middle">
        {props.area('outer-center-top')}
        <div class="zone-inner" ref={(element) => props.inner?.(element)}>
          <For each={columns}>
            {(column) =>
              column === 'center' ? (
                <div class="zone-side center">
                  <For each={rows}>{(row) => props.area(`inner-center-${row}`)}</For>
                </div>
              ) : (
                side('inner', column)
              )
            }
          </For>
        </div>
        {props.area('outer-center-bottom')}
      </div>
      {side('outer', 'right')}
    </section>
  )
}
