import { createUniqueId, type JSX, Show } from 'solid-js'
import { language, setLanguage, texts } from '#web/i18n/language.ts'
import { colorScheme, setSchemeChoice } from '#web/ui/colorScheme.ts'
import { createMediaQuery } from '#web/ui/createMediaQuery.ts'
import { Icon } from '#web/ui/Icon.tsx'
import { largeText, setLargeText } from '#web/ui/textSize.ts'
import './Settings.css'

/**
 * How the product is to be read: size of the text, language, light or dark. A row of pictures where there is room for one, a
 * list in words behind one button on a phone and in large text.
 */
export const Settings = (props: {
  /** Who reads: the first lines of the folded list, beside the pictures where there is room. */
  account?: (folded: boolean) => JSX.Element
  /** Behind one button, whatever the window. */
  fold?: boolean
}) => {
  const id = createUniqueId()
  const isNarrow = createMediaQuery('(max-width: 640px)')
  const folded = () => props.fold || isNarrow() || largeText()
  let opener: HTMLButtonElement | undefined
  let sizeButton!: HTMLButtonElement
  /** The list may fold or unfold by this: the focus stays where the eye is. */
  const changeSize = (): void => {
    setLargeText(!largeText())
    ;(folded() ? opener : sizeButton)?.focus()
  }
  const other = () => (language() === 'ja' ? 'en' : 'ja')
  const otherName = () => (language() === 'ja' ? 'English' : '日本語')
  const otherScheme = () => (colorScheme() === 'dark' ? 'light' : 'dark')
  const schemeLabel = () => `${texts().settings.scheme}: ${texts().settings.schemes[otherScheme()]}`
  return (
    <div class="settings" classList={{ folded: folded() }}>
      <Show when={folded()}>
        <button ref={opener} type="button" popovertarget={id} title={texts().settings.title}>
          <Icon name="settings" />
          <span class="settings-words">{texts().settings.title}</span>
        </button>
      </Show>
      {/* biome-ignore lint/a11y/useSemanticElements: three switches under one word are no form */}
      <div
        id={id}
        popover={folded() ? 'auto' : undefined}
        class="settings-list"
        classList={{ panel: folded() }}
        role="group"
        aria-label={texts().settings.title}
      >
        <Show when={folded()}>{props.account?.(true)}</Show>
        <button
          ref={sizeButton}
          type="button"
          aria-pressed={largeText()}
          aria-label={texts().settings.largeText}
          title={texts().settings.largeText}
          onClick={changeSize}
        >
          <Icon name="textSize" />
          <span class="settings-words">{texts().settings.largeText}</span>
        </button>
        <button
          type="button"
          lang={other()}
          aria-label={otherName()}
          title={otherName()}
          onClick={() => void setLanguage(other())}
        >
          <Icon name="globe" />
          <span class="settings-words">{otherName()}</span>
          <span class="settings-short" aria-hidden="true">
            {other() === 'en' ? 'EN' : '日本語'}
          </span>
        </button>
        <button
          type="button"
          aria-label={schemeLabel()}
          title={schemeLabel()}
          onClick={() => setSchemeChoice(otherScheme())}
        >
          <Icon name={otherScheme() === 'light' ? 'sun' : 'moon'} />
          <span class="settings-words">{schemeLabel()}</span>
        </button>
      </div>
      <Show when={!folded()}>{props.account?.(false)}</Show>
    </div>
  )
}
