import { A } from '@solidjs/router'
import { For, lazy, Suspense } from 'solid-js'
import { texts } from '#web/i18n/language.ts'
import { firstGround } from '#web/project/firstGround.ts'
import { Icon } from '#web/ui/Icon.tsx'
import { Logo } from './Logo.tsx'
import { Settings } from './Settings.tsx'

/** Not before the first map has its ground. */
const AccountMenu = lazy(async () => {
  await firstGround
  const { AccountMenu } = await import('#web/features/account/AccountMenu.tsx')
  return { default: AccountMenu }
})

const screens = [
  { href: '/map', name: 'map' },
  { href: '/projects', name: 'projects' },
  { href: '/data', name: 'data' },
  { href: '/indicators', name: 'indicators' },
  { href: '/maps', name: 'maps' },
] as const

const icons = { map: 'map', projects: 'people', data: 'table', indicators: 'chart', maps: 'pencil' } as const

/** The way between the screens, and how they are to be read. */
export const TopBar = () => (
  <header class="top-bar">
    <A href="/" class="brand" end aria-label={texts().product}>
      <Logo />
      <span>{texts().product}</span>
    </A>
    <nav aria-label={texts().nav.label}>
      <For each={screens}>
        {({ href, name }) => (
          <A href={href} class="tab" activeClass="active">
            <Icon name={icons[name]} size={18} />
            <span>{texts().nav[name]}</span>
          </A>
        )}
      </For>
    </nav>
    <Settings
      account={(folded) => (
        <Suspense>
          <AccountMenu folded={folded} />
        </Suspense>
      )}
    />
  </header>
)
