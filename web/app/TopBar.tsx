import { A } from '@solidjs/router'
import { For } from 'solid-js'
import { language, setLanguage, texts } from '#web/i18n/language.ts'
import { colorScheme, setSchemeChoice } from '#web/ui/colorScheme.ts'
import { Icon } from '#web/ui/Icon.tsx'
import { IconButton } from '#web/ui/IconButton.tsx'
import { Logo } from './Logo.tsx'

const screens = [
  { href: '/map', name: 'map' },
  { href: '/projects', name: 'projects' },
  { href: '/data', name: 'data' },
  { href: '/indicators', name: 'indicators' },
] as const

const icons = { map: 'map', projects: 'people', data: 'table', indicators: 'chart' } as const

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
    <div class="top-bar-end">
      <button
        type="button"
        class="language-button"
        lang={language() === 'ja' ? 'en' : 'ja'}
        aria-label={language() === 'ja' ? 'English' : '日本語'}
        onClick={() => void setLanguage(language() === 'ja' ? 'en' : 'ja')}
      >
        <span class="long">{language() === 'ja' ? 'EN' : '日本語'}</span>
        <span class="short">{language() === 'ja' ? 'EN' : 'あ'}</span>
      </button>
      <IconButton
        icon={colorScheme() === 'dark' ? 'sun' : 'moon'}
        label={`${texts().settings.scheme}: ${texts().settings.schemes[colorScheme() === 'dark' ? 'light' : 'dark']}`}
        onClick={() => setSchemeChoice(colorScheme() === 'dark' ? 'light' : 'dark')}
      />
    </div>
  </header>
)
