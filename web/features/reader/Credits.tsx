import { createMemo, For, Show } from 'solid-js'
import type { Dataset } from '#geodata/schema/dataset.ts'
import { langOf } from '#web/i18n/langOf.ts'
import { localized } from '#web/i18n/language.ts'
import { readerTexts } from '#web/i18n/readerTexts.ts'

type Credited = Pick<Dataset, 'id' | 'title' | 'credit' | 'licence'>

/** Whose data a map shows. `frozen`: as they were when it was published. */
export const Credits = (props: { datasets: Credited[]; frozen: boolean }) => {
  const unique = createMemo(() => [...new Map(props.datasets.map((each) => [each.id, each])).values()])
  return (
    <Show when={unique().length > 0}>
      <details class="reader-credits">
        <summary>{readerTexts().credits}</summary>
        <ul class="small-text">
          <For each={unique()}>
            {(dataset) => (
              <li>
                <strong>{localized(dataset.title)}</strong>{' '}
                <span lang={langOf(dataset.credit)}>{dataset.credit}</span>{' '}
                <span class="muted" lang={langOf(dataset.licence)}>
                  {dataset.licence}
                </span>
              </li>
            )}
          </For>
        </ul>
        <Show when={props.frozen}>
          <p class="small-text muted">{readerTexts().frozen}</p>
        </Show>
      </details>
    </Show>
  )
}
