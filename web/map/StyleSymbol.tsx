import { createUniqueId, For, Match, Switch } from 'solid-js'
import { basemapColors } from '#geodata/cartography/basemapColors.ts'
import type { LayerStyle } from '#geodata/schema/map/layerStyle.ts'
import { iconSettings } from '#geodata/schema/marks/icon.ts'
import { readSettings } from '#geodata/schema/readSettings.ts'
import { symbolShapes } from '#geodata/schema/symbolShape.ts'
import { colorScheme } from '#web/ui/colorScheme.ts'
import { IconGlyph } from '#web/ui/icons/IconGlyph.tsx'
import { styleColors } from './document/styleColors.ts'
import { symbolPaths } from './symbols.ts'

/** More colours than these cannot be told apart so small. */
const MOST_COLORS = 4

/** A style at a glance: its shape, in its colours. */
export const StyleSymbol = (props: { style: LayerStyle; size?: number }) => {
  const clip = createUniqueId()
  const colors = () => styleColors(props.style, colorScheme()).slice(0, MOST_COLORS)
  const shape = () => symbolShapes.find((each) => each === props.style.settings.shape) ?? 'circle'
  const path = (): string => {
    switch (props.style.mark) {
      case 'symbol':
      case 'cluster':
        return symbolPaths[shape()]
      case 'icon':
        return 'M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18z'
      case 'line':
        return 'M1.5 9.5h21v5h-21z'
      case 'heat':
        return 'M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18z'
      case 'hexagon':
        return 'M12 2.5 20.5 7.2v9.6L12 21.5 3.5 16.8V7.2z'
      case 'arc':
        return 'M2 20C5 2 19 2 22 20h-3.500C16 8 8 8 5.500 20z'
      case 'path':
        return 'M2 18l7-8 5 3 4-7 4 2-6 10-6-3-5 6z'
      case 'grid':
        return 'M3.5 3.5h17v17h-17z'
      case 'column':
      case 'extrusion':
        return 'M4 21v-8h4v8zM10 21V4h4v17zM16 21v-12h4v12z'
      case 'area':
        return 'M3 5h18v14H3z'
    }
  }
  return (
    <svg
      width={props.size ?? 22}
      height={props.size ?? 22}
      viewBox="0 0 24 24"
      aria-hidden="true"
      class="icon"
    >
      <clipPath id={clip}>
        <path d={path()} />
      </clipPath>
      <g clip-path={`url(#${clip})`} opacity={props.style.mark === 'heat' ? 0.7 : 1}>
        <For each={colors()}>
          {(color, index) => (
            <rect
              x={(24 / colors().length) * index()}
              width={24 / colors().length + 0.3}
              height="24"
              fill={color}
            />
          )}
        </For>
      </g>
      <Switch>
        <Match when={props.style.mark === 'icon'}>
          <IconGlyph
            name={readSettings(iconSettings, props.style.settings).icon}
            color={basemapColors[colorScheme()].halo}
            size={11}
            x={6.5}
            y={6.5}
          />
        </Match>
        <Match when={props.style.mark === 'symbol' && (shape() === 'ring' || shape() === 'capsule')}>
          <circle cx="12" cy="12" r="4" fill={basemapColors[colorScheme()].halo} />
        </Match>
      </Switch>
    </svg>
  )
}
