import { useLocation } from '@solidjs/router'
import { lazy, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { NotFoundPage } from './NotFoundPage.tsx'

/** By what follows the map's id. One by one: what goes on paper or a wall is no part of the editor. */
const screens = {
  edit: lazy(() => import('./EditorPage.tsx').then((module) => ({ default: module.EditorPage }))),
  print: lazy(() => import('./PrintPage.tsx').then((module) => ({ default: module.PrintPage }))),
  projector: lazy(() => import('./ProjectorPage.tsx').then((module) => ({ default: module.ProjectorPage }))),
  sheet: lazy(() => import('./SheetPage.tsx').then((module) => ({ default: module.SheetPage }))),
  papers: lazy(() => import('./PapersPage.tsx').then((module) => ({ default: module.PapersPage }))),
}

type Screen = keyof typeof screens

const isScreen = (name: string): name is Screen => name in screens

/** Screens of one map: the editor, and what is shown and printed of it. */
export const MapScreens = () => {
  const location = useLocation()
  const screen = (): Screen | undefined => {
    const name = location.pathname.split('/')[3] || 'edit'
    return isScreen(name) ? name : undefined
  }
  return (
    <Show when={screen()} fallback={<NotFoundPage />}>
      {(name) => <Dynamic component={screens[name()]} />}
    </Show>
  )
}
