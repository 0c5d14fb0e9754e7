import { For, Match, Show, Switch } from 'solid-js'
import { basemapColors } from '#geodata/cartography/basemapColors.ts'
import { fieldNamed, type LegendEntry } from '#geodata/cartography/legendEntry.ts'
import type { LayerStyle } from '#geodata/schema/map/layerStyle.ts'
import { isCellMark } from '#geodata/schema/marks/cells.ts'
import { isLineMark } from '#geodata/schema/marks/mark.ts'
import { localized } from '#web/i18n/language.ts'
import { readerTexts } from '#web/i18n/readerTexts.ts'
import { clusterColor } from '#web/map/document/marks/cluster.ts'
import { lineGrowth } from '#web/map/document/marks/line.ts'
import { growthAt } from '#web/map/document/marks/mark.ts'
import { drawnLook, isTiled } from '#web/map/drawnLook.ts'
import { LegendSymbol } from '#web/map/LegendSymbol.tsx'
import { colorScheme } from '#web/ui/colorScheme.ts'
import { type LayerLegend, linesOf } from './layerLegend.ts'
import { RampBand } from './RampBand.tsx'
import { StyledSymbol } from './StyledSymbol.tsx'
import './legend.css'

type Line = LayerLegend['entries'][number]

/** Where sizes have lines of their own, colours are shown on symbols no larger than this. */
const COLOR_PIXELS = 14

/** What a layer's picture means, line by line: the symbols as large as they are drawn at `zoom`. */
export const LegendLines = (props: { legend: LayerLegend; zoom: number }) => {
  const lines = () => linesOf(props.legend.entries)
  const colors = () => lines().filter(({ entry }) => entry.kind !== 'size')
  const sizes = () => lines().filter(({ entry }) => entry.kind === 'size')
  const named = (name: string): string => localized(fieldNamed(name, props.legend.dataset.fields).title)
  return (
    <Show when={props.legend.style} fallback={<RoughLine legend={props.legend} />}>
      {(style) => (
        <div class="legend-lines">
          <Show when={colorField(style())}>{(field) => <p class="legend-head">{named(field())}</p>}</Show>
          <ul>
            <For each={colors()}>
              {(line) => <LegendLine line={line} style={style()} legend={props.legend} zoom={props.zoom} />}
            </For>
          </ul>
          <Show when={sizes().length > 0 && style().size.by === 'field' ? style().size : undefined}>
            {(size) => <p class="legend-head">{readerTexts().sizeBy(named(sizeField(size())))}</p>}
          </Show>
          <ul>
            <For each={sizes()}>
              {(line) => <LegendLine line={line} style={style()} legend={props.legend} zoom={props.zoom} />}
            </For>
            <Show when={style().mark === 'cluster'}>
              <li>
                <ClusterSample style={style()} />
                <span>{readerTexts().gathered}</span>
              </li>
            </Show>
          </ul>
          <RoughLine legend={props.legend} />
        </div>
      )}
    </Show>
  )
}

/** The field that the colours tell of, where their lines are about values. */
const colorField = ({ mark, color }: LayerStyle): string | undefined =>
  color.by === 'one' || mark === 'heat' || isCellMark(mark) ? undefined : color.field

const sizeField = (size: LayerStyle['size']): string => (size.by === 'field' ? size.field : '')

const LegendLine = (props: { line: Line; style: LayerStyle; legend: LayerLegend; zoom: number }) => {
  const entry = (): LegendEntry => props.line.entry
  const style = (): LayerStyle => props.line.style ?? props.style
  const pixels = (size: number): number => {
    if (isCellMark(style().mark)) return size
    const grown = size * growthAt(props.zoom, isLineMark(style().mark) ? lineGrowth : undefined)
    return style().size.by === 'field' && entry().kind !== 'size' ? Math.min(grown, COLOR_PIXELS) : grown
  }
  const mark = () => {
    const found = entry()
    return 'pixels' in found
      ? { color: 'color' in found ? (found.color?.[colorScheme()] ?? null) : null, pixels: found.pixels }
      : undefined
  }
  const ramp = () => {
    const found = entry()
    return found.kind === 'ramp' ? found : undefined
  }
  return (
    <li>
      <Switch fallback={<span>{localized(entry().title)}</span>}>
        <Match when={ramp()}>{(found) => <RampBand entry={found()} />}</Match>
        <Match when={mark()}>
          {(found) => (
            <>
              <StyledSymbol
                style={style()}
                color={found().color}
                pixels={pixels(found().pixels ?? style().size.pixels)}
                rough={props.legend.rough === 'all'}
                picture={props.legend.picture}
                dense={isTiled(props.legend.dataset)}
              />
              <span>{localized(entry().title)}</span>
            </>
          )}
        </Match>
      </Switch>
      <Show when={props.line.count !== undefined}>
        <span class="muted tabular legend-count">{readerTexts().items(props.line.count ?? 0)}</span>
      </Show>
    </li>
  )
}

const ClusterSample = (props: { style: LayerStyle }) => (
  <svg class="icon" width="24" height="24" aria-hidden="true">
    <circle
      cx="12"
      cy="12"
      r="10"
      fill={basemapColors[colorScheme()].halo}
      stroke={clusterColor(props.style, colorScheme())}
      stroke-width="2"
    />
    <text x="12" y="16" text-anchor="middle" font-size="11" font-weight="700" fill="currentColor">
      12
    </text>
  </svg>
)

const RoughLine = (props: { legend: LayerLegend }) => (
  <Show when={props.legend.rough !== 'none'}>
    <p class="legend-line">
      <Show
        when={props.legend.style}
        fallback={<LegendSymbol look={drawnLook(props.legend.dataset)} rough />}
      >
        {(style) => (
          <StyledSymbol
            style={style()}
            color={null}
            pixels={style().mark === 'icon' ? 18 : 11}
            rough
            dense={isTiled(props.legend.dataset)}
          />
        )}
      </Show>
      <span>{readerTexts().rough}</span>
    </p>
  </Show>
)
