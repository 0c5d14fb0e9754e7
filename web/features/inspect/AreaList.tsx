import { createMemo, For } from 'solid-js'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import { langOf } from '#web/i18n/langOf.ts'
import { localized, texts } from '#web/i18n/language.ts'
import { useDatasets } from '#web/project/datasetStore.ts'
import { titleOf } from '#web/project/drawnFeatures.ts'
import { municipalityTitle } from '#web/project/municipalityTitle.ts'
import { useView } from '#web/project/viewStore.ts'
import { Icon } from '#web/ui/Icon.tsx'
import { IconButton } from '#web/ui/IconButton.tsx'
import { InfoboxTitle } from './InfoboxTitle.tsx'
import { PrecisionChip } from './PrecisionChip.tsx'
import './placeRows.css'

/** The records of a city that have no place of their own. */
export const AreaList = (props: { dataset: string; municipality: string }) => {
  const { select } = useView()
  const datasets = useDatasets()
  const dataset = () => datasets.find(props.dataset)
  const members = createMemo(() =>
    (datasets.features(props.dataset) ?? []).filter(
      (feature) => feature.properties.municipality === props.municipality,
    ),
  )
  const title = (feature: FeatureJson): string => titleOf(feature, dataset()?.titleField ?? 'name')
  return (
    <article class="infobox" aria-labelledby="infobox-title">
      <header>
        <div>
          <p class="infobox-kana">{localized(dataset()?.title ?? { ja: '', en: '' })}</p>
          <InfoboxTitle of={props.municipality} text={municipalityTitle(dataset(), props.municipality)} />
        </div>
        <IconButton icon="close" label={texts().close} words={texts().close} onClick={() => select(null)} />
      </header>
      <p class="infobox-chips">
        <span class="chip">{texts().count(members().length)}</span>
        <PrecisionChip precision="municipality" />
      </p>
      <ul class="area-list place-rows">
        <For each={members()}>
          {(feature) => (
            <li>
              <button type="button" onClick={() => select({ dataset: props.dataset, uid: feature.id })}>
                <span class="place-name" lang={langOf(title(feature))}>
                  {title(feature)}
                </span>
                <Icon name="chevronRight" size={18} />
              </button>
            </li>
          )}
        </For>
      </ul>
    </article>
  )
}
