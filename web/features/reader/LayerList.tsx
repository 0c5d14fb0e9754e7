import { createMemo, For, Show } from 'solid-js'
import type { Dataset } from '#geodata/schema/dataset.ts'
import type { MapDocument } from '#geodata/schema/map/mapDocument.ts'
import type { MapLayer } from '#geodata/schema/map/mapLayer.ts'
import { readerTexts } from '#web/i18n/readerTexts.ts'
import type { DocumentData } from '#web/map/document/createDocumentOverlays.ts'
import { drawnLayers, isDrawnAt } from '#web/map/document/drawnLayers.ts'
import { LayerGlyph } from '#web/map/document/legend/LayerGlyph.tsx'
import { LegendLines } from '#web/map/document/legend/LegendLines.tsx'
import { hasLines, layerLegend } from '#web/map/document/legend/layerLegend.ts'
import { legendTitle } from '#web/map/document/legend/legendTitle.ts'
import { layerLines } from '#web/project/document/layerTree.ts'
import { IconButton } from '#web/ui/IconButton.tsx'

type LayerListProps = DocumentData & {
  document: MapDocument
  /** What is known of a dataset before its rows are asked for. */
  known: Record<string, Pick<Dataset, 'title'>>
  zoom: number
  onVisible: (layer: string, visible: boolean) => void
}

/** The layers of a map with what they mean; each may be hidden and shown again. */
export const LayerList = (props: LayerListProps) => {
  const lines = createMemo(() => layerLines(props.document.layers))
  const ids = createMemo(() => lines().map(({ layer }) => layer.id))
  return (
    <ul class="reader-layers" aria-label={readerTexts().layers}>
      <For each={ids()}>
        {(id) => {
          const line = () => lines().find(({ layer }) => layer.id === id)
          return (
            <Show when={line()}>
              {(known) => (
                <li classList={{ inside: known().depth === 1, group: known().layer.kind === 'group' }}>
                  <LayerLine {...props} layer={known().layer} />
                </li>
              )}
            </Show>
          )
        }}
      </For>
    </ul>
  )
}

const LayerLine = (props: LayerListProps & { layer: MapLayer }) => {
  const stored = () => props.layer.kind !== 'live' && props.layer.kind !== 'group'
  const legend = createMemo(() =>
    stored() ? layerLegend(props.layer, props.document.styles, props) : undefined,
  )
  const drawn = createMemo(() =>
    drawnLayers(props.document.layers).find(({ layer }) => layer.id === props.layer.id),
  )
  const title = () => legendTitle(props.layer, legend()?.dataset ?? props.known[props.layer.source])
  const onMap = () => {
    const known = drawn()
    return known !== undefined && isDrawnAt(known, props.zoom)
  }
  const worthLines = () => {
    const known = legend()
    return known && onMap() && hasLines(known) ? known : undefined
  }
  return (
    <>
      <div class="reader-layer" classList={{ off: !props.layer.visible }}>
        <IconButton
          small
          icon={props.layer.visible ? 'eye' : 'eyeOff'}
          label={readerTexts().show(title())}
          aria-pressed={props.layer.visible}
          onClick={() => props.onVisible(props.layer.id, !props.layer.visible)}
        />
        <Show when={props.layer.kind !== 'group'}>
          <LayerGlyph layer={props.layer} legend={legend()} />
        </Show>
        <span class="reader-layer-title">{title()}</span>
        <Show when={legend()?.count !== undefined}>
          <span class="muted tabular small-text">{readerTexts().items(legend()?.count ?? 0)}</span>
        </Show>
      </div>
      <Show when={drawn()?.shown && !onMap()}>
        <p class="reader-layer-note small-text muted">{readerTexts().notAtThisZoom}</p>
      </Show>
      <Show when={onMap() && props.layer.source === 'live_buses'}>
        <p class="reader-layer-note small-text muted">{readerTexts().now}</p>
      </Show>
      <Show when={worthLines()}>{(known) => <LegendLines legend={known()} zoom={props.zoom} />}</Show>
    </>
  )
}
