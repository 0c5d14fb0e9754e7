import { For } from 'solid-js'
import { themeColors } from '#geodata/cartography/palette.ts'
import type { ThemeColor } from '#geodata/themes/theme.ts'
import { texts } from '#web/i18n/language.ts'
import { UNIT_RADIUS } from '#web/map/layers/halos.ts'
import { colorScheme } from '#web/ui/colorScheme.ts'

const samples = [10, 5, 3]

/** Nested circles as large as the map draws them, each with the number of people it stands for. */
export const HaloSizes = (props: { color: ThemeColor }) => {
  const radius = (count: number): number => UNIT_RADIUS * Math.sqrt(count)
  const largest = radius(Math.max(...samples))
  const size = Math.ceil(2 * largest + 4)
  const color = () => themeColors[colorScheme()][props.color]
  return (
    <figure class="halo-sizes">
      <svg width={size + 64} height={size} aria-hidden="true">
        <For each={samples}>
          {(count) => {
            const top = size - 2 - 2 * radius(count)
            return (
              <>
                <circle
                  cx={largest + 2}
                  cy={size - 2 - radius(count)}
                  r={radius(count)}
                  fill={color()}
                  fill-opacity="0.2"
                  stroke={color()}
                  stroke-width="1.3"
                />
                <path d={`M${largest + 2} ${top}H${size + 6}`} stroke="currentColor" stroke-width="0.8" />
                <text x={size + 10} y={top + 4} fill="currentColor" font-size="12">
                  {texts().layers.people(count)}
                </text>
              </>
            )
          }}
        </For>
      </svg>
      <figcaption>
        <span class="visually-hidden">
          {samples.map((count) => texts().layers.people(count)).join(', ')}{' '}
        </span>
        {texts().layers.haloArea}
      </figcaption>
    </figure>
  )
}
