import { createMemo, For, Show } from 'solid-js'
import { groupBy } from '#geodata/collections/groupBy.ts'
import type { DatasetSummary } from '#geodata/schema/dataset.ts'
import { isRough } from '#geodata/schema/precision.ts'
import { texts } from '#web/i18n/language.ts'
import { isTiled, type LegendLook } from '#web/map/drawnLook.ts'
import { LegendSymbol } from '#web/map/LegendSymbol.tsx'
import { isAreaListed } from '#web/project/areaListed.ts'
import { useDatasets } from '#web/project/datasetStore.ts'
import { precisionOf } from '#web/project/drawnFeatures.ts'

const sureness = ['exact', 'block', 'rough'] as const

/** How sure the drawn points are, as far as they differ: solid for a known address, hollow for the middle of a town. */
export const PrecisionLegend = (props: { dataset: DatasetSummary; look: LegendLook }) => {
  const datasets = useDatasets()
  const counts = createMemo(() => {
    if (isTiled(props.dataset)) return undefined
    const drawn = (datasets.features(props.dataset.id) ?? []).filter(({ geometry }) => geometry !== null)
    return groupBy(drawn, (feature): (typeof sureness)[number] => {
      const precision = precisionOf(feature)
      if (isRough(precision)) return 'rough'
      return precision === 'block' ? 'block' : 'exact'
    })
  })
  const shown = () => {
    const known = counts()
    if (!known) return [...sureness]
    return known.size === (known.has('exact') ? 1 : 0) ? [] : sureness.filter((each) => known.has(each))
  }
  const unlocated = () =>
    isAreaListed(props.dataset) ? 0 : props.dataset.featureCount - props.dataset.locatedCount
  return (
    <Show when={shown().length > 0 || unlocated() > 0}>
      <ul class="layer-legend">
        <For each={shown()}>
          {(each) => (
            <li>
              <LegendSymbol look={props.look} rough={each === 'rough'} />
              <span>{texts().layers.precision[each]}</span>
              <Show when={counts()?.get(each)?.length}>
                {(count) => <span class="muted tabular">{texts().count(count())}</span>}
              </Show>
            </li>
          )}
        </For>
        <Show when={unlocated() > 0}>
          <li class="muted">{texts().layers.unlocated(unlocated())}</li>
        </Show>
      </ul>
    </Show>
  )
}
