import { Match, Switch } from 'solid-js'
import { basemapColors } from '#geodata/cartography/basemapColors.ts'
import { mixColors } from '#geodata/cartography/mixColors.ts'
import { themeColors } from '#geodata/cartography/palette.ts'
import { colorScheme } from '#web/ui/colorScheme.ts'
import type { LegendLook } from './drawnLook.ts'
import { ROUTE_SHARE } from './layers/lines.ts'
import { ROUGH_RING, symbolPaths } from './symbols.ts'

type LegendSymbolProps = { look: LegendLook; rough?: boolean; size?: number }

/** A look as the map draws it, for legends, tables and lists: the same paths and the same colours. */
export const LegendSymbol = (props: LegendSymbolProps) => {
  const color = () => themeColors[colorScheme()][props.look.color]
  const ground = () => basemapColors[colorScheme()]
  const point = () => (props.look.kind === 'point' ? props.look : undefined)
  const line = () => (props.look.kind === 'line' ? props.look : undefined)
  const open = () => point()?.symbol === 'ring'
  const hollow = () => props.rough === true || open() || point()?.symbol === 'capsule'
  return (
    <svg
      width={props.size ?? 22}
      height={props.size ?? 22}
      viewBox="0 0 24 24"
      aria-hidden="true"
      class="icon"
    >
      <Switch>
        <Match when={point()}>
          {(look) => (
            <path
              d={symbolPaths[look().symbol]}
              fill={open() ? 'none' : hollow() ? ground().halo : color()}
              stroke-dasharray={open() && props.rough ? ROUGH_RING.join(' ') : undefined}
              stroke={hollow() ? color() : 'none'}
              stroke-width="2.6"
              stroke-linejoin="round"
            />
          )}
        </Match>
        <Match when={line()?.dash === 'railway'}>
          <path d="M1 12h22" stroke={ground().railway} stroke-width="5.5" />
          <path d="M1 12h22" stroke={ground().railwayGap} stroke-width="3" stroke-dasharray="4.5 4.5" />
        </Match>
        <Match when={line()}>
          {(look) => (
            <path
              d="M1.5 12h21"
              stroke={look().dash === 'dashed' ? color() : mixColors(ground().land, color(), ROUTE_SHARE)}
              stroke-width={look().dash === 'dashed' ? 2.4 : 6}
              stroke-linecap={look().dash === 'dashed' ? 'butt' : 'round'}
              stroke-dasharray={look().dash === 'dashed' ? '4.5 3' : undefined}
            />
          )}
        </Match>
        <Match when={props.look.kind === 'halo'}>
          <circle
            cx="12"
            cy="12"
            r="10"
            fill={color()}
            fill-opacity="0.2"
            stroke={color()}
            stroke-width="1.3"
          />
          <circle cx="12" cy="12" r="5" fill={color()} />
        </Match>
        <Match when={props.look.kind === 'dots'}>
          <circle
            cx="12"
            cy="12"
            r="4.5"
            fill={props.rough ? ground().halo : color()}
            stroke={color()}
            stroke-width="2"
          />
        </Match>
        <Match when={props.look.kind === 'area'}>
          <rect
            x="3"
            y="5"
            width="18"
            height="14"
            rx="2"
            fill={color()}
            fill-opacity="0.15"
            stroke={color()}
            stroke-width="1.5"
          />
        </Match>
        <Match when={props.look.kind === 'bus'}>
          <g transform="translate(12 13.2) scale(0.42)">
            <path d="M0-27 11-12A17 17 0 1 1-11-12Z" fill={color()} />
            <path d="M-8-6h16v13h-16zM-8 9h5v4h-5zM3 9h5v4h-5z" fill={ground().halo} />
            <path d="M-6-4h12v6h-12z" fill={color()} />
          </g>
        </Match>
        <Match when={props.look.kind === 'arc'}>
          <path
            d="M2.5 18.5C7 4 17 4 21.5 18.5"
            fill="none"
            stroke={color()}
            stroke-width="2.4"
            stroke-linecap="round"
          />
        </Match>
        <Match when={props.look.kind === 'columns'}>
          <path d="M4 20v-7h4v7zM10 20V4h4v16zM16 20v-11h4v11z" fill={color()} />
        </Match>
        <Match when={props.look.kind === 'areaList'}>
          <rect
            x="2"
            y="6.5"
            width="20"
            height="11"
            rx="5.5"
            fill={ground().halo}
            stroke={color()}
            stroke-width="1.8"
          />
          <path d="M6.5 12h11" stroke={ground().label} stroke-width="1.8" stroke-linecap="round" />
        </Match>
      </Switch>
    </svg>
  )
}
