import { useParams, useSearchParams } from '@solidjs/router'
import { createEffect, Match, Switch } from 'solid-js'
import { localized } from '#web/i18n/language.ts'
import { sheetTexts } from '#web/i18n/panels/sheetTexts.ts'
import { documentOf } from '#web/project/document/mapStates.ts'
import { reachableOrigins } from '#web/project/workshop/joinAddress.ts'
import { fetchMapState } from '#web/server/mapClient.ts'
import { fetchDataset } from '#web/server/rowClient.ts'
import { fetchOrigins } from '#web/server/workshopClient.ts'
import { createFetched } from '#web/ui/createFetched.ts'
import { LoadFailed } from './LoadFailed.tsx'
import { missing } from './missing.ts'
import { Papers } from './Papers.tsx'
import '#web/features/sheets/sheets.css'

/** Forms on paper for those without a phone: as many as are wanted, each with its number. */
export const PapersPage = () => {
  const params = useParams()
  const [query] = useSearchParams()
  const id = () => params.map ?? ''
  const words = () => localized(sheetTexts)
  const known = createFetched(id, async (map) => {
    const document = documentOf(await fetchMapState(map))
    const sketches = document.layers.filter(({ kind }) => kind === 'sketch')
    const [origins, ...datasets] = await Promise.all([
      fetchOrigins(),
      ...sketches.map(({ source }) => fetchDataset(source)),
    ])
    return { document, datasets, origin: reachableOrigins(location, origins)[0] ?? location.origin }
  })
  createEffect(() => {
    const title = known.value()?.document.about.title
    if (title !== undefined) document.title = words().papersTitle(title || words().untitled)
  })
  return (
    <Switch fallback={<p class="page-loading muted">{words().loading}</p>}>
      <Match when={known.value()?.datasets.length ? known.value() : undefined} keyed>
        {(found) => <Papers map={id()} {...found} count={Number(query.count)} />}
      </Match>
      <Match when={known.value() || missing(known.error())}>
        <div class="sheet-state">
          <p>{known.value() ? words().papers.noLayer : words().notFound}</p>
          <a class="button" href={`/maps/${encodeURIComponent(id())}`}>
            {words().back}
          </a>
        </div>
      </Match>
      <Match when={known.error()}>
        <LoadFailed onRetry={known.refetch} />
      </Match>
    </Switch>
  )
}
