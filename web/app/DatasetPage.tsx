import { A, useParams } from '@solidjs/router'
import { Match, Show, Switch } from 'solid-js'
import { Infobox } from '#web/features/inspect/Infobox.tsx'
import { DataTable } from '#web/features/table/DataTable.tsx'
import { localized, texts } from '#web/i18n/language.ts'
import { useDatasets } from '#web/project/datasetStore.ts'
import { createTransitStore, TransitContext } from '#web/project/transitStore.ts'
import { createViewStore, ViewContext } from '#web/project/viewStore.ts'
import { formatSelection } from '#web/project/viewUrl.ts'
import { Icon } from '#web/ui/Icon.tsx'
import './DataPage.css'
import { LoadFailed } from './LoadFailed.tsx'
import { NotFoundPage } from './NotFoundPage.tsx'
import { SourceList } from './SourceList.tsx'

/** Where the table has room enough beside what is said about it. */
const isWide = (): boolean => window.innerWidth >= 900 && window.innerHeight >= 700

/** One dataset, whole: the table on its own page, details beside it. */
export const DatasetPage = () => {
  const params = useParams<{ dataset: string }>()
  const datasets = useDatasets()
  const store = createViewStore(formatSelection)
  const transit = createTransitStore(store.view)
  const dataset = () => datasets.find(params.dataset)
  const selection = () => store.view.selection
  return (
    <ViewContext.Provider value={store}>
      <TransitContext.Provider value={transit}>
        <Switch fallback={<p class="page-loading muted">{texts().loading}</p>}>
          <Match when={datasets.failed() || datasets.hasFailed(params.dataset)}>
            <div class="page">
              <LoadFailed onRetry={datasets.retry} />
            </div>
          </Match>
          <Match when={datasets.all().length > 0 && !dataset()}>
            <NotFoundPage />
          </Match>
          <Match when={dataset()}>
            {(known) => (
              <div class="dataset-page">
                <div class="dataset-head">
                  <A class="button small" href="/data">
                    {texts().back}
                  </A>
                  <h1>{localized(known().title)}</h1>
                  <Show when={known().locatedCount > 0}>
                    <A class="button small" href={`/map?l=${known().id}.stations.railways`}>
                      <Icon name="map" size={17} />
                      {texts().data.onMap}
                    </A>
                  </Show>
                </div>
                <details class="dataset-about" open={isWide()}>
                  <summary>{texts().data.about}</summary>
                  <p>{localized(known().description)}</p>
                  <SourceList sources={known().sources} />
                </details>
                <div class="dataset-body" classList={{ 'with-detail': selection() !== null }}>
                  <Show
                    when={datasets.features(known().id)}
                    fallback={<p class="page-loading muted">{texts().loading}</p>}
                  >
                    {(features) => (
                      <DataTable
                        dataset={known()}
                        features={features()}
                        selected={selection()?.dataset === known().id ? (selection()?.uid ?? null) : null}
                        onSelect={(uid) => store.select({ dataset: known().id, uid })}
                      />
                    )}
                  </Show>
                  <Show when={selection()}>
                    {(chosen) => (
                      <aside class="dataset-detail">
                        <Infobox selection={chosen()} />
                      </aside>
                    )}
                  </Show>
                </div>
              </div>
            )}
          </Match>
        </Switch>
      </TransitContext.Provider>
    </ViewContext.Provider>
  )
}
