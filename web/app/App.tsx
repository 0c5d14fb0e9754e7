import { Route, Router, useLocation } from '@solidjs/router'
import { createEffect, lazy, type ParentProps, Show, Suspense } from 'solid-js'
import { localized, texts } from '#web/i18n/language.ts'
import { createDatasetStore, DatasetContext, useDatasets } from '#web/project/datasetStore.ts'
import { NotFoundPage } from './NotFoundPage.tsx'
import { namesItself, pageTitle } from './pageTitle.ts'
import { SkipLinks } from './SkipLinks.tsx'
import { StartPage } from './StartPage.tsx'
import { TopBar } from './TopBar.tsx'
import './app.css'

const ExplorerPage = lazy(() =>
  import('./ExplorerPage.tsx').then((module) => ({ default: module.ExplorerPage })),
)
const DataPage = lazy(() => import('./DataPage.tsx').then((module) => ({ default: module.DataPage })))
const DatasetPage = lazy(() =>
  import('./DatasetPage.tsx').then((module) => ({ default: module.DatasetPage })),
)
const ProjectsPage = lazy(() =>
  import('./ProjectsPage.tsx').then((module) => ({ default: module.ProjectsPage })),
)
const IndicatorsPage = lazy(() =>
  import('./IndicatorsPage.tsx').then((module) => ({ default: module.IndicatorsPage })),
)
const MapsPage = lazy(() => import('./MapsPage.tsx').then((module) => ({ default: module.MapsPage })))
const MapScreens = lazy(() => import('./MapScreens.tsx').then((module) => ({ default: module.MapScreens })))
const PeopleScreens = lazy(() =>
  import('./PeopleScreens.tsx').then((module) => ({ default: module.PeopleScreens })),
)

const Shell = (props: ParentProps) => {
  const location = useLocation()
  const datasets = useDatasets()
  createEffect(() => {
    if (namesItself(location.pathname)) return
    const dataset = datasets.find(location.pathname.split('/')[2] ?? '')
    document.title = pageTitle(location.pathname, texts(), dataset && localized(dataset.title))
  })
  const waiting = () => (location.pathname === '/map' ? texts().map.drawing : texts().loading)
  return (
    <>
      <SkipLinks />
      {/* the editor has a bar of its own */}
      <Show when={!/^\/maps\/./.test(location.pathname)}>
        <TopBar />
      </Show>
      <main id="main" class="main" tabindex="-1">
        <Suspense fallback={<p class="page-loading muted">{waiting()}</p>}>{props.children}</Suspense>
      </main>
    </>
  )
}

/** Every screen, inside one shell. */
export const App = () => (
  <DatasetContext.Provider value={createDatasetStore()}>
    <Router root={Shell}>
      <Route path="/" component={StartPage} />
      <Route path="/map" component={ExplorerPage} />
      <Route path="/projects" component={ProjectsPage} />
      <Route path="/data" component={DataPage} />
      <Route path="/data/:dataset" component={DatasetPage} />
      <Route path="/indicators" component={IndicatorsPage} />
      <Route path="/maps" component={MapsPage} />
      <Route path="/maps/:map/:screen?" component={MapScreens} />
      <Route path={['/signin', '/setup', '/invite/:token', '/account', '/admin']} component={PeopleScreens} />
      <Route path="*" component={NotFoundPage} />
    </Router>
  </DatasetContext.Provider>
)
