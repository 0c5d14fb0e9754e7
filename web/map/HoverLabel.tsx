import { Show } from 'solid-js'
import { municipalityOf } from '#web/project/areaListUid.ts'
import { useDatasets } from '#web/project/datasetStore.ts'
import { titleOf } from '#web/project/drawnFeatures.ts'
import type { Picked } from './makeMap.ts'

/** The name of what the pointer is over. A help to the eye only: the list of visible features says the same to everybody. */
export const HoverLabel = (props: { picked: Picked; x: number; y: number }) => {
  const datasets = useDatasets()
  const title = () => {
    if (props.picked.title) return props.picked.title
    if (municipalityOf(props.picked.uid)) return ''
    const feature = datasets.feature(props.picked.dataset, props.picked.uid)
    return feature ? titleOf(feature, datasets.find(props.picked.dataset)?.titleField ?? 'name') : ''
  }
  return (
    <Show when={title()}>
      <div
        class="hover-label"
        aria-hidden="true"
        style={{ transform: `translate(${props.x + 14}px, ${props.y - 12}px)` }}
      >
        {title()}
      </div>
    </Show>
  )
}
