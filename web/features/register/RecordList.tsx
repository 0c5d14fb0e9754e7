import { For, Show } from 'solid-js'
import type { DatasetSummary } from '#geodata/schema/dataset.ts'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import { titleOf } from '#web/project/drawnFeatures.ts'
import { recordText } from '#web/project/record.ts'
import './register.css'

type RecordListProps = {
  dataset: DatasetSummary
  records: FeatureJson[]
  /** Fields shown as chips before the name, and the one told below it. */
  chips: string[]
  text: string
}

/** Records as a list of names, each with a word about it: organisations, companies, plans. */
export const RecordList = (props: RecordListProps) => (
  <ul class="record-list">
    <For each={props.records}>
      {(record) => (
        <li>
          <p class="project-chips">
            <For each={props.chips}>
              {(name) => (
                <Show when={recordText(props.dataset, record, name)}>
                  {(value) => <span class="chip">{value()}</span>}
                </Show>
              )}
            </For>
          </p>
          <a href={`/data/${props.dataset.id}?s=${props.dataset.id}:${record.id}`}>
            {titleOf(record, props.dataset.titleField)}
          </a>
          <p class="small-text">{recordText(props.dataset, record, props.text)}</p>
        </li>
      )}
    </For>
  </ul>
)
