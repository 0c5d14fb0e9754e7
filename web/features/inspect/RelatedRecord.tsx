import { Show } from 'solid-js'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import { langOf } from '#web/i18n/langOf.ts'
import { useDatasets } from '#web/project/datasetStore.ts'
import { titleOf } from '#web/project/drawnFeatures.ts'
import { relatedDatasets } from '#web/project/relatedDatasets.ts'
import { useView } from '#web/project/viewStore.ts'

/** A link to the record that a field names by its uid. */
export const RelatedRecord = (props: { field: string; uid: string }) => {
  const { select } = useView()
  const datasets = useDatasets()
  const dataset = () => datasets.find(relatedDatasets[props.field] ?? '')
  const record = () => {
    const known = dataset()
    return known && datasets.feature(known.id, props.uid)
  }
  const title = (feature: FeatureJson): string => titleOf(feature, dataset()?.titleField ?? 'name')
  return (
    <Show when={record()} fallback={props.uid}>
      {(found) => (
        <button
          type="button"
          class="text-button"
          onClick={() => select({ dataset: relatedDatasets[props.field] ?? '', uid: props.uid })}
        >
          <span lang={langOf(title(found()))}>{title(found())}</span>
        </button>
      )}
    </Show>
  )
}
