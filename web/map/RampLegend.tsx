import { For } from 'solid-js'
import type { Ramp } from '#geodata/cartography/populationRamp.ts'
import { texts } from '#web/i18n/language.ts'

/** The classes of a colour ramp side by side, each with its lower bound. */
export const RampLegend = (props: { ramp: Ramp; title: string; note: string }) => (
  <div class="ramp-legend">
    <p>{props.title}</p>
    <ul>
      <For each={props.ramp.colors}>
        {(color, index) => (
          <li>
            <span class="ramp-swatch" style={{ background: color }} />
            {texts().layers.from(props.ramp.bounds[index()] ?? 0)}
          </li>
        )}
      </For>
    </ul>
    <p class="muted">{props.note}</p>
  </div>
)
