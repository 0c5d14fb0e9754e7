import { useLocation } from '@solidjs/router'
import { lazy, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { NotFoundPage } from './NotFoundPage.tsx'

/** By the first part of the address. One by one: who signs in carries nothing of administration. */
const screens = {
  signin: lazy(() => import('./SignInPage.tsx').then((module) => ({ default: module.SignInPage }))),
  setup: lazy(() => import('./SetupPage.tsx').then((module) => ({ default: module.SetupPage }))),
  invite: lazy(() => import('./InvitePage.tsx').then((module) => ({ default: module.InvitePage }))),
  account: lazy(() => import('./AccountPage.tsx').then((module) => ({ default: module.AccountPage }))),
  admin: lazy(() => import('./AdminPage.tsx').then((module) => ({ default: module.AdminPage }))),
}

type Screen = keyof typeof screens

const isScreen = (name: string): name is Screen => name in screens

/** Screens of people: signing in, invitations, one's own account, administration. */
export const PeopleScreens = () => {
  const location = useLocation()
  const screen = (): Screen | undefined => {
    const name = location.pathname.split('/')[1] ?? ''
    return isScreen(name) ? name : undefined
  }
  return (
    <Show when={screen()} fallback={<NotFoundPage />}>
      {(name) => <Dynamic component={screens[name()]} />}
    </Show>
  )
}
