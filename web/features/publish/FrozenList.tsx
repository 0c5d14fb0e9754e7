import { createMemo, Show } from 'solid-js'
import { language } from '#web/i18n/language.ts'
import { mapTexts } from '#web/i18n/maps/mapTexts.ts'
import { useDatasets } from '#web/project/datasetStore.ts'
import { useMap } from '#web/project/document/openMap.ts'

/** What a publication takes with it as it is now. */
export const FrozenList = () => {
  const map = useMap()
  const datasets = useDatasets()
  const layers = createMemo(() => map.document.layers.filter(({ kind }) => kind !== 'group'))
  const rows = createMemo(() =>
    [...new Set(layers().map(({ source }) => source))].reduce(
      (sum, source) => sum + (datasets.find(source)?.featureCount ?? 0),
      0,
    ),
  )
  return (
    <div class="field-row">
      <p class="field-title">{mapTexts().publish.frozen}</p>
      <Show when={layers().length > 0} fallback={<p>{mapTexts().publish.noLayers}</p>}>
        <p>{mapTexts().publish.frozenText(layers().length, rows().toLocaleString(language()))}</p>
      </Show>
      <Show when={layers().some(({ source }) => source === 'live_buses')}>
        <p class="field-help">{mapTexts().publish.live}</p>
      </Show>
    </div>
  )
}
