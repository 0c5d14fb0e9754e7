import { For, Show } from 'solid-js'
import type { Source } from '#geodata/schema/dataset.ts'
import { langOf } from '#web/i18n/langOf.ts'
import { localized, texts } from '#web/i18n/language.ts'
import { distinctSources } from './distinctSources.ts'

/** Where data comes from: title, licence, and the credit line in the words its publisher asks for. */
export const SourceList = (props: { sources: Source[] }) => (
  <ul class="source-list">
    <For each={distinctSources(props.sources)}>
      {(source) => (
        <li>
          <Show when={source.url} fallback={localized(source.title)}>
            {(url) => (
              <a href={url()} target="_blank" rel="noopener noreferrer">
                {localized(source.title)}
              </a>
            )}
          </Show>
          <span>
            {texts().data.licence}: <span lang={langOf(source.licence)}>{source.licence}</span>
          </span>
          <span lang="ja">{source.credit}</span>
        </li>
      )}
    </For>
  </ul>
)
