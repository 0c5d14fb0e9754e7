import { For } from 'solid-js'
import type { Dataset } from '#geodata/schema/dataset.ts'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import { langOf } from '#web/i18n/langOf.ts'
import { localized, texts } from '#web/i18n/language.ts'
import { titleOf } from '#web/project/drawnFeatures.ts'
import { municipalityTitle } from '#web/project/municipalityTitle.ts'
import { IconButton } from '#web/ui/IconButton.tsx'

type AreaReaderProps = {
  municipality: string
  dataset: Dataset
  rows: readonly FeatureJson[]
  onOpen: (uid: string) => void
  onClose: () => void
}

/** Everything of a dataset that belongs to a city and to no place in it. */
export const AreaReader = (props: AreaReaderProps) => (
  <article class="reader-feature" aria-labelledby="reader-title">
    <header>
      <h2 id="reader-title" tabindex="-1">
        {municipalityTitle(props.dataset, props.municipality)} {localized(props.dataset.title)}
      </h2>
      <IconButton icon="close" label={texts().close} onClick={() => props.onClose()} />
    </header>
    <ul class="reader-lines">
      <For each={props.rows.filter(({ properties }) => properties.municipality === props.municipality)}>
        {(row) => (
          <li>
            <button type="button" onClick={() => props.onOpen(row.id)}>
              <span lang={langOf(titleOf(row, props.dataset.titleField))}>
                {titleOf(row, props.dataset.titleField)}
              </span>
            </button>
          </li>
        )}
      </For>
    </ul>
  </article>
)
