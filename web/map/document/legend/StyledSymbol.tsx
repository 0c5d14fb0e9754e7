import { Match, Show, Switch } from 'solid-js'
import { basemapColors } from '#geodata/cartography/basemapColors.ts'
import type { LayerStyle } from '#geodata/schema/map/layerStyle.ts'
import { areaSettings } from '#geodata/schema/marks/area.ts'
import { extrusionSettings } from '#geodata/schema/marks/extrusion.ts'
import { lineSettings } from '#geodata/schema/marks/line.ts'
import type { MarkKind } from '#geodata/schema/marks/mark.ts'
import { symbolSettings } from '#geodata/schema/marks/symbol.ts'
import { readSettings } from '#geodata/schema/readSettings.ts'
import { CELL_OPACITY } from '#web/map/document/cells.ts'
import { ROUGH_RING, SHAPE_PIXELS, symbolPaths } from '#web/map/symbols.ts'
import { colorScheme } from '#web/ui/colorScheme.ts'
import { IconSample } from './IconSample.tsx'

type StyledSymbolProps = {
  style: LayerStyle
  /** `#rrggbb`; null: the line is about size alone. */
  color: string | null
  /** As large as on the map now. */
  pixels: number
  rough?: boolean
  /** Where the picture is that stands for it. */
  picture?: string | undefined
  /** Points too many for shapes: discs. */
  dense?: boolean
}

/** Room for the smallest symbol, so that words begin in one column. */
const LEAST_BOX = 24
const MOST_BOX = 120

/** Smaller ones cannot be told apart. */
const LEAST_ICON = 18

const pointMarks = new Set<MarkKind>(['symbol', 'cluster', 'icon'])

/** A line of a styled layer's legend as the map draws it: the same path, colour, width and pattern. */
export const StyledSymbol = (props: StyledSymbolProps) => {
  const ground = () => basemapColors[colorScheme()]
  const color = () => props.color ?? ground().labelSoft
  const least = () => (props.style.mark === 'icon' ? LEAST_ICON : 1)
  const pixels = () => Math.max(least(), Math.min(props.pixels, MOST_BOX - 6))
  const box = () => Math.max(LEAST_BOX, pointMarks.has(props.style.mark) ? pixels() + 6 : 0)
  const middle = () => box() / 2
  const shape = () => (props.dense ? 'circle' : readSettings(symbolSettings, props.style.settings).shape)
  const hollow = () => props.rough === true || shape() === 'ring' || shape() === 'capsule'
  return (
    <svg class="icon" width={box()} height={box()} viewBox={`0 0 ${box()} ${box()}`} aria-hidden="true">
      <Switch
        fallback={
          <Show
            when={shape() === 'circle'}
            fallback={
              <g
                transform={`translate(${middle()} ${middle()}) scale(${pixels() / SHAPE_PIXELS}) translate(-12 -12)`}
              >
                <path
                  d={symbolPaths[shape()]}
                  fill={shape() === 'ring' ? 'none' : hollow() ? ground().halo : color()}
                  stroke={hollow() ? color() : 'none'}
                  stroke-width="2.6"
                  stroke-linejoin="round"
                  stroke-dasharray={shape() === 'ring' && props.rough ? ROUGH_RING.join(' ') : undefined}
                />
              </g>
            }
          >
            <circle
              cx={middle()}
              cy={middle()}
              r={pixels() / 2}
              fill={props.rough ? ground().halo : color()}
              stroke={props.rough ? color() : 'none'}
              stroke-width="2"
            />
          </Show>
        }
      >
        <Match when={props.style.mark === 'icon'}>
          <IconSample
            style={props.style}
            color={color()}
            pixels={pixels()}
            middle={middle()}
            rough={props.rough === true}
            picture={props.picture}
          />
        </Match>
        <Match when={props.style.mark === 'line'}>
          <LineSample style={props.style} color={color()} pixels={Math.min(pixels(), 20)} />
        </Match>
        <Match when={props.style.mark === 'arc'}>
          <path
            d="M2.5 19C7 4.500 17 4.500 21.500 19"
            fill="none"
            stroke={color()}
            stroke-width={Math.min(pixels(), 8)}
            stroke-linecap="round"
          />
        </Match>
        <Match when={props.style.mark === 'path'}>
          <path
            d="M3 19l6-7 5 3 6-9"
            fill="none"
            stroke={color()}
            stroke-width={Math.min(pixels(), 8)}
            stroke-linecap="round"
            stroke-linejoin="round"
          />
          <circle cx="20" cy="6" r="3.4" fill={color()} />
        </Match>
        <Match when={props.style.mark === 'area'}>
          <rect
            x="3"
            y="5"
            width="18"
            height="14"
            rx="2"
            fill={color()}
            fill-opacity={readSettings(areaSettings, props.style.settings).fillOpacity}
            stroke={color()}
            stroke-width={readSettings(areaSettings, props.style.settings).outline}
          />
        </Match>
        <Match when={props.style.mark === 'extrusion'}>
          <path
            d="M4 10l8-4 8 4v8l-8 4-8-4z"
            fill={color()}
            fill-opacity={readSettings(extrusionSettings, props.style.settings).fillOpacity}
          />
        </Match>
        <Match when={props.style.mark === 'hexagon'}>
          <path
            d="M12 3.5 19.4 7.75v8.5L12 20.5 4.6 16.25v-8.5z"
            fill={color()}
            fill-opacity={CELL_OPACITY}
          />
        </Match>
        <Match when={props.style.mark === 'grid'}>
          <rect x="4.5" y="4.5" width="15" height="15" fill={color()} fill-opacity={CELL_OPACITY} />
        </Match>
        <Match when={props.style.mark === 'column'}>
          <path d="M4 20v-7h4v7zM10 20V4h4v16zM16 20v-11h4v11z" fill={color()} />
        </Match>
      </Switch>
    </svg>
  )
}

const LineSample = (props: { style: LayerStyle; color: string; pixels: number }) => {
  const settings = () => readSettings(lineSettings, props.style.settings)
  const ground = () => basemapColors[colorScheme()]
  const pattern = () => {
    if (settings().dash === 'dashed') return `${3 * props.pixels} ${2.2 * props.pixels}`
    return settings().dash === 'dotted' ? `0.1 ${1.8 * props.pixels}` : undefined
  }
  return (
    <>
      <Show when={settings().casing}>
        <path d="M1 12h22" stroke={ground().halo} stroke-width={props.pixels + 3.2} />
      </Show>
      <path
        d="M1 12h22"
        stroke={props.color}
        stroke-width={props.pixels}
        stroke-dasharray={pattern()}
        stroke-linecap={settings().dash === 'dotted' ? 'round' : 'butt'}
      />
      <Show when={settings().dash === 'railway'}>
        <path
          d="M1 12h22"
          stroke={ground().railwayGap}
          stroke-width={props.pixels * 0.57}
          stroke-dasharray="4.5 4.5"
        />
      </Show>
    </>
  )
}
