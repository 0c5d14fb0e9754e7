import { createMemo, For, Show } from 'solid-js'
import type { MapDocument } from '#geodata/schema/map/mapDocument.ts'
import { readerTexts } from '#web/i18n/readerTexts.ts'
import type { DocumentData } from './document/createDocumentOverlays.ts'
import { type DrawnLayer, drawnLayers, isDrawnAt } from './document/drawnLayers.ts'
import { LayerGlyph } from './document/legend/LayerGlyph.tsx'
import { LegendLines } from './document/legend/LegendLines.tsx'
import { hasLines, layerLegend } from './document/legend/layerLegend.ts'
import { legendTitle } from './document/legend/legendTitle.ts'

type DocumentLegendProps = DocumentData & { document: MapDocument; zoom: number }

/** What is on the map at this zoom, and what it means: made from the very styles that draw it. */
export const DocumentLegend = (props: DocumentLegendProps) => {
  const ids = createMemo(() =>
    drawnLayers(props.document.layers)
      .filter((drawn) => isDrawnAt(drawn, props.zoom))
      .map(({ layer }) => layer.id),
  )
  const drawn = (id: string): DrawnLayer | undefined =>
    drawnLayers(props.document.layers).find(({ layer }) => layer.id === id)
  return (
    <div class="document-legend">
      <For each={ids()} fallback={<p class="muted">{readerTexts().nothingDrawn}</p>}>
        {(id) => <Show when={drawn(id)}>{(found) => <LayerSection {...props} layer={found().layer} />}</Show>}
      </For>
    </div>
  )
}

const LayerSection = (props: DocumentLegendProps & Pick<DrawnLayer, 'layer'>) => {
  const legend = createMemo(() =>
    props.layer.kind === 'live' ? undefined : layerLegend(props.layer, props.document.styles, props),
  )
  return (
    <section>
      <h3>
        <LayerGlyph layer={props.layer} legend={legend()} />
        {legendTitle(props.layer, legend()?.dataset)}
      </h3>
      <Show when={legend()}>
        {(known) => (
          <Show when={hasLines(known())}>
            <LegendLines legend={known()} zoom={props.zoom} />
          </Show>
        )}
      </Show>
    </section>
  )
}
