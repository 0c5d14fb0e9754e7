import { For, Match, Show, Switch } from 'solid-js'
import type { LegendEntry } from '#geodata/cartography/legendEntry.ts'
import type { LayerStyle } from '#geodata/schema/map/layerStyle.ts'
import { localized } from '#web/i18n/language.ts'
import { readerTexts } from '#web/i18n/readerTexts.ts'
import { lineGrowth } from '#web/map/document/marks/line.ts'
import { growthAt } from '#web/map/document/marks/mark.ts'
import { drawnLook, isTiled } from '#web/map/drawnLook.ts'
import { LegendSymbol } from '#web/map/LegendSymbol.tsx'
import { colorScheme } from '#web/ui/colorScheme.ts'
import type { LayerLegend } from './layerLegend.ts'
import { StyledSymbol } from './StyledSymbol.tsx'
import './legend.css'

type Ramp = Extract<LegendEntry, { kind: 'ramp' }>

const RampBand = (props: { entry: Ramp }) => (
  <div class="legend-ramp">
    <p>{localized(props.entry.title)}</p>
    <svg width="100%" height="12" aria-hidden="true" preserveAspectRatio="none" viewBox="0 0 100 12">
      <For each={props.entry.colors[colorScheme()]}>
        {(color, index) => {
          const width = () => 100 / props.entry.colors[colorScheme()].length
          return <rect x={index() * width()} width={width() + 0.2} height="12" fill={color} />
        }}
      </For>
    </svg>
    <p class="legend-ends muted">
      <span>{localized(props.entry.low)}</span>
      <span>{localized(props.entry.high)}</span>
    </p>
  </div>
)

/** Values that stand for nothing on the map need no line. */
const isTold = ({ entry, count }: LayerLegend['entries'][number]): boolean =>
  !((entry.kind === 'unknown' || entry.kind === 'other') && count === 0)

/** What a layer's picture means, line by line: the symbols as large as they are drawn at `zoom`. */
export const LegendLines = (props: { legend: LayerLegend; zoom: number }) => {
  const pixels = (style: LayerStyle, size: number): number =>
    style.mark === 'hexagon'
      ? size
      : size * growthAt(props.zoom, style.mark === 'line' ? lineGrowth : undefined)
  const dense = () => isTiled(props.legend.dataset)
  return (
    <ul class="legend-lines">
      <Show when={props.legend.style}>
        {(style) => (
          <For each={props.legend.entries.filter(isTold)}>
            {({ entry, count }) => (
              <li>
                <Switch>
                  <Match when={entry.kind === 'ramp' ? entry : undefined}>
                    {(ramp) => <RampBand entry={ramp()} />}
                  </Match>
                  <Match when={entry.kind === 'height'}>
                    <span>{localized(entry.title)}</span>
                  </Match>
                  <Match when={'pixels' in entry ? entry : undefined}>
                    {(mark) => (
                      <>
                        <StyledSymbol
                          style={style()}
                          color={'color' in entry ? (entry.color?.[colorScheme()] ?? null) : null}
                          pixels={pixels(style(), mark().pixels ?? style().size.pixels)}
                          dense={dense()}
                        />
                        <span>{localized(entry.title)}</span>
                      </>
                    )}
                  </Match>
                </Switch>
                <Show when={count !== undefined}>
                  <span class="muted tabular legend-count">{readerTexts().items(count ?? 0)}</span>
                </Show>
              </li>
            )}
          </For>
        )}
      </Show>
      <Show when={props.legend.rough}>
        <li>
          <Show
            when={props.legend.style}
            fallback={<LegendSymbol look={drawnLook(props.legend.dataset)} rough />}
          >
            {(style) => <StyledSymbol style={style()} color={null} pixels={11} rough dense={dense()} />}
          </Show>
          <span>{readerTexts().rough}</span>
        </li>
      </Show>
    </ul>
  )
}
