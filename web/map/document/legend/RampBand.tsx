import { For } from 'solid-js'
import type { LegendEntry } from '#geodata/cartography/legendEntry.ts'
import { localized } from '#web/i18n/language.ts'
import { colorScheme } from '#web/ui/colorScheme.ts'

/** Colours from little to much, side by side. */
export const RampBand = (props: { entry: Extract<LegendEntry, { kind: 'ramp' }> }) => {
  const colors = () => props.entry.colors[colorScheme()]
  return (
    <div class="legend-ramp">
      <p>{localized(props.entry.title)}</p>
      <svg
        width="100%"
        height="12"
        viewBox={`0 0 ${colors().length} 1`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <For each={colors()}>
          {(color, index) => <rect x={index()} width="1.02" height="1" fill={color} />}
        </For>
      </svg>
      <p class="legend-ends muted">
        <span>{localized(props.entry.low)}</span>
        <span>{localized(props.entry.high)}</span>
      </p>
    </div>
  )
}
