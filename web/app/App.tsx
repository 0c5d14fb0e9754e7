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
const EditorPage = lazy(() => import('./EditorPage.tsx').then((module) => ({ default: module.EditorPage })))
const ProjectorPage = lazy(() =>
  import('./ProjectorPage.tsx').then((module) => ({ default: module.ProjectorPage })),
)
const SheetPage = lazy(() => import('./SheetPage.tsx').then((module) => ({ default: module.SheetPage })))
const PapersPage = lazy(() => import('./PapersPage.tsx').then((module) => ({ default: module.PapersPage })))
const SignInPage = lazy(() => import('./SignInPage.tsx').then((module) => ({ default: module.SignInPage })))
const SetupPage = lazy(() => import('./SetupPage.tsx').then((module) => ({ default: module.SetupPage })))
const InvitePage = lazy(() => import('./InvitePage.tsx').then((module) => ({ default: module.InvitePage })))
const AccountPage = lazy(() =>
  import('./AccountPage.tsx').then((module) => ({ default: module.AccountPage })),
)
const AdminPage = lazy(() => import('./AdminPage.tsx').then((module) => ({ default: module.AdminPage })))
const PrintPage = lazy(() => import('./PrintPage.tsx').then((module) => ({ default: module.PrintPage })))

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
      <Route path="/maps/:map" component={EditorPage} />
      <Route path="/maps/:map/projector" component={ProjectorPage} />
      <Route path="/maps/:map/sheet" component={SheetPage} />
      <Route path="/maps/:map/papers" component={PapersPage} />
      <Route path="/maps/:map/print" component={PrintPage} />
      <Route path="/signin" component={SignInPage} />
      <Route path="/setup" component={SetupPage} />
      <Route path="/invite/:token" component={InvitePage} />
      <Route path="/account" component={AccountPage} />
      <Route path="/admin" component={AdminPage} />
      <Route path="*" component={NotFoundPage} />
    </Router>
  </DatasetContext.Provider>
)
