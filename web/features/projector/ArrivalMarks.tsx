import { For, Show } from 'solid-js'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import { anchorOf } from '#web/project/drawnFeatures.ts'

type ArrivalMarksProps = {
  arrived: readonly FeatureJson[]
  /** lon, lat to pixels of the map; undefined until it stands. */
  project: ((position: [number, number]) => { x: number; y: number }) | undefined
}

/** Rings that go out from where something has just been added. */
export const ArrivalMarks = (props: ArrivalMarksProps) => (
  <div class="arrivals" aria-hidden="true">
    <For each={props.arrived}>
      {(feature) => {
        const place = () => {
          const position = anchorOf(feature)
          return position && props.project?.(position)
        }
        return (
          <Show when={place()}>
            {(point) => <span class="arrival" style={{ left: `${point().x}px`, top: `${point().y}px` }} />}
          </Show>
        )
      }}
    </For>
  </div>
)
