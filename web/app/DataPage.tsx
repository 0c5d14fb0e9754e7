import { A } from '@solidjs/router'
import { createMemo, For, Show } from 'solid-js'
import { themeGroups, themeGroupTitles } from '#geodata/themes/theme.ts'
import { themeLooks } from '#geodata/themes/themeLooks.ts'
import { langOf } from '#web/i18n/langOf.ts'
import { localized, texts } from '#web/i18n/language.ts'
import { legendLook } from '#web/map/drawnLook.ts'
import { LegendSymbol } from '#web/map/LegendSymbol.tsx'
import { useDatasets } from '#web/project/datasetStore.ts'
import { Icon } from '#web/ui/Icon.tsx'
import { LoadFailed } from './LoadFailed.tsx'
import './DataPage.css'

/** Every dataset: what it is, how much, whose, and the ways to take it along. */
export const DataPage = () => {
  const datasets = useDatasets()
  const groups = createMemo(() =>
    themeGroups.map((group) => ({
      group,
      members: datasets.all().filter((dataset) => themeLooks[dataset.theme].group === group),
    })),
  )
  return (
    <div class="page data-page">
      <div>
        <h1>{texts().data.title}</h1>
        <p class="page-lead">{texts().data.lead}</p>
      </div>
      <Show when={datasets.failed()}>
        <LoadFailed onRetry={datasets.retry} />
      </Show>
      <section class="connect panel">
        <h2>{texts().data.connect}</h2>
        <p>{texts().data.connectText}</p>
        <p class="connect-address">
          <code>{`${location.origin}/ogc`}</code>
          <a href="/api/docs">{texts().data.apiDocs}</a>
        </p>
      </section>
      <For each={groups()}>
        {({ group, members }) => (
          <Show when={members.length > 0}>
            <section>
              <h2>{localized(themeGroupTitles[group])}</h2>
              <ul class="dataset-cards">
                <For each={members}>
                  {(dataset) => (
                    <li class="panel">
                      <h3>
                        <LegendSymbol look={legendLook(dataset.id, dataset)} />
                        {localized(dataset.title)}
                      </h3>
                      <p class="dataset-text" title={localized(dataset.description)}>
                        {localized(dataset.description)}
                      </p>
                      <p class="small-text tabular">
                        {texts().data.located(dataset.locatedCount, dataset.featureCount)}
                      </p>
                      <p class="small-text muted dataset-credit" title={dataset.credit} lang="ja">
                        {dataset.credit}
                      </p>
                      <p class="small-text muted dataset-credit" title={dataset.licence}>
                        {texts().data.licence}: <span lang={langOf(dataset.licence)}>{dataset.licence}</span>
                      </p>
                      <p class="dataset-acts">
                        <A class="button small" href={`/data/${dataset.id}`}>
                          {texts().data.table}
                        </A>
                        <Show when={dataset.geometry !== 'none'}>
                          <A class="button small" href={`/map?l=${dataset.id}.stations.railways`}>
                            {texts().data.onMap}
                          </A>
                        </Show>
                        <a
                          class="button small"
                          href={`/api/datasets/${dataset.id}/features?f=csv`}
                          download={`${dataset.id}.csv`}
                          aria-label={`${localized(dataset.title)}: CSV`}
                        >
                          <Icon name="download" size={16} />
                          CSV
                        </a>
                      </p>
                    </li>
                  )}
                </For>
              </ul>
            </section>
          </Show>
        )}
      </For>
    </div>
  )
}
