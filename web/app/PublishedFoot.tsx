import { Show } from 'solid-js'
import { language, setLanguage, texts } from '#web/i18n/language.ts'
import { readerTexts } from '#web/i18n/readerTexts.ts'
import { colorScheme, setSchemeChoice } from '#web/ui/colorScheme.ts'
import { IconButton } from '#web/ui/IconButton.tsx'
import { productHome } from './productHome.ts'

/** Where a map was made, and how it is to be read. */
export const PublishedFoot = () => {
  const other = () => (language() === 'ja' ? 'en' : 'ja')
  const scheme = () => (colorScheme() === 'dark' ? 'light' : 'dark')
  return (
    <footer class="published-foot small-text">
      <Show when={productHome} fallback={<span>{readerTexts().madeWith}</span>}>
        {(home) => <a href={home()}>{readerTexts().madeWith}</a>}
      </Show>
      <span>
        <button type="button" class="text-button" lang={other()} onClick={() => void setLanguage(other())}>
          {other() === 'en' ? 'English' : '日本語'}
        </button>
        <IconButton
          small
          icon={scheme() === 'light' ? 'sun' : 'moon'}
          label={`${texts().settings.scheme}: ${texts().settings.schemes[scheme()]}`}
          onClick={() => setSchemeChoice(scheme())}
        />
      </span>
    </footer>
  )
}
