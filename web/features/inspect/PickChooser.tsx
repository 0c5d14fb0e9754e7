import { For, onMount } from 'solid-js'
import { langOf } from '#web/i18n/langOf.ts'
import { localized, texts } from '#web/i18n/language.ts'
import { legendLook } from '#web/map/drawnLook.ts'
import { LegendSymbol } from '#web/map/LegendSymbol.tsx'
import type { Picked } from '#web/map/makeMap.ts'
import { municipalityOf } from '#web/project/areaListUid.ts'
import { useDatasets } from '#web/project/datasetStore.ts'
import { isRoughFeature, titleOf } from '#web/project/drawnFeatures.ts'
import { municipalityTitle } from '#web/project/municipalityTitle.ts'
import type { Selection } from '#web/project/view.ts'
import { useView } from '#web/project/viewStore.ts'
import { IconButton } from '#web/ui/IconButton.tsx'
import './PickChooser.css'

/** Several things at one point (many records share the centre of a town): which one was meant. */
export const PickChooser = (props: { picked: Picked[]; onDone: () => void }) => {
  const { select } = useView()
  const datasets = useDatasets()
  let list!: HTMLUListElement
  onMount(() => list.querySelector('button')?.focus())

  const title = (pick: Picked): string => {
    if (pick.title) return pick.title
    const dataset = datasets.find(pick.dataset)
    const city = municipalityOf(pick.uid)
    if (city && dataset) return `${municipalityTitle(dataset, city)} ${localized(dataset.title)}`
    const feature = datasets.feature(pick.dataset, pick.uid)
    return feature ? titleOf(feature, dataset?.titleField ?? 'name') : pick.uid
  }
  const rough = (pick: Selection): boolean => {
    const feature = datasets.feature(pick.dataset, pick.uid)
    return feature ? isRoughFeature(feature) : false
  }
  return (
    <section class="pick-chooser panel" aria-label={texts().map.here(props.picked.length)}>
      <header>
        <h2>{texts().map.here(props.picked.length)}</h2>
        <IconButton
          small
          icon="close"
          label={texts().close}
          words={texts().close}
          onClick={() => props.onDone()}
        />
      </header>
      <ul ref={list}>
        <For each={props.picked}>
          {(pick) => (
            <li>
              <button
                type="button"
                onClick={() => {
                  select(pick)
                  props.onDone()
                }}
              >
                <LegendSymbol
                  look={legendLook(pick.dataset, datasets.find(pick.dataset))}
                  rough={rough(pick)}
                />
                <span lang={langOf(title(pick))}>{title(pick)}</span>
              </button>
            </li>
          )}
        </For>
      </ul>
    </section>
  )
}
