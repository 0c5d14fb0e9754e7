import { Match, Show, Switch } from 'solid-js'
import { themeColors } from '#geodata/cartography/palette.ts'
import type { MapLayer } from '#geodata/schema/map/mapLayer.ts'
import { drawnLook, legendLook } from '#web/map/drawnLook.ts'
import { LegendSymbol } from '#web/map/LegendSymbol.tsx'
import { StyleSymbol } from '#web/map/StyleSymbol.tsx'
import { colorScheme } from '#web/ui/colorScheme.ts'
import type { LayerLegend } from './layerLegend.ts'
import { StyledSymbol } from './StyledSymbol.tsx'

/** A layer's symbol before its name: the one that it has, or all its colours at a glance. */
export const LayerGlyph = (props: { layer: MapLayer; legend: LayerLegend | undefined }) => {
  const only = () => {
    const entries = props.legend?.entries ?? []
    const [first] = entries
    return entries.length === 1 && first?.entry.kind === 'one'
      ? { ...first.entry, style: first.style }
      : undefined
  }
  return (
    <Switch
      fallback={<span class="layer-glyph" style={{ background: themeColors[colorScheme()].boundary }} />}
    >
      <Match when={props.layer.kind === 'live'}>
        <LegendSymbol look={legendLook(props.layer.source, undefined)} />
      </Match>
      <Match when={props.legend?.style}>
        {(style) => (
          <Show when={only()} fallback={<StyleSymbol style={style()} />}>
            {(entry) => (
              <StyledSymbol
                style={entry().style ?? style()}
                color={entry().color[colorScheme()]}
                picture={props.legend?.picture}
                pixels={Math.min(entry().pixels, 18)}
              />
            )}
          </Show>
        )}
      </Match>
      <Match when={props.legend}>{(legend) => <LegendSymbol look={drawnLook(legend().dataset)} />}</Match>
    </Switch>
  )
}
