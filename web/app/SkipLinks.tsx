import { createSignal, For } from 'solid-js'
import { texts } from '#web/i18n/language.ts'

/** Parts of the map's screen, found when somebody asks: the details and, on a phone, the layers come and go. */
const parts = [
  { name: 'map', selector: '.maplibregl-canvas' },
  { name: 'layers', selector: '#layer-panel-title' },
  { name: 'place', selector: '#infobox-title' },
] as const

/** The first stops of the tab key on every screen: past the bar to the content, and on the map to each of its parts. */
export const SkipLinks = () => {
  const [present, setPresent] = createSignal<(typeof parts)[number][]>([])
  const find = (selector: string): HTMLElement | null => document.querySelector<HTMLElement>(selector)
  return (
    <div
      class="skip-links"
      onFocusIn={() => setPresent(parts.filter(({ selector }) => find(selector) !== null))}
    >
      {/* external: the router takes other links for itself, and moves no focus */}
      <a class="skip-link" href="#main" rel="external">
        {texts().skipToMain}
      </a>
      <For each={present()}>
        {({ name, selector }) => (
          <button type="button" class="skip-link" onClick={() => find(selector)?.focus()}>
            {texts().skipTo[name]}
          </button>
        )}
      </For>
    </div>
  )
}
