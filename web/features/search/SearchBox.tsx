import { createEffect, createSignal, createUniqueId, For, Match, onCleanup, Show, Switch } from 'solid-js'
import { isRough } from '#geodata/schema/precision.ts'
import type { SearchHit } from '#geodata/schema/search.ts'
import { langOf } from '#web/i18n/langOf.ts'
import { localized, texts } from '#web/i18n/language.ts'
import { legendLook } from '#web/map/drawnLook.ts'
import { LegendSymbol } from '#web/map/LegendSymbol.tsx'
import { useDatasets } from '#web/project/datasetStore.ts'
import { hitTitle } from '#web/project/hitTitle.ts'
import { useView } from '#web/project/viewStore.ts'
import { fetchSearch } from '#web/server/client.ts'
import { createFetched } from '#web/ui/createFetched.ts'
import { Icon } from '#web/ui/Icon.tsx'
import { IconButton } from '#web/ui/IconButton.tsx'
import { type MergedHit, mergeHits } from './mergeHits.ts'
import './SearchBox.css'

const TYPING_PAUSE_MS = 140

/** A combobox (WAI-ARIA APG, list autocomplete) over every name and reading of the region. */
export const SearchBox = (props: { short?: boolean }) => {
  const { select, flyTo } = useView()
  const datasets = useDatasets()
  const listId = createUniqueId()
  const [text, setText] = createSignal('')
  const [asked, setAsked] = createSignal('')
  const [open, setOpen] = createSignal(false)
  const [active, setActive] = createSignal(-1)
  let input!: HTMLInputElement
  let timer: ReturnType<typeof setTimeout> | undefined

  const hits = createFetched(
    () => asked() || undefined,
    (query, signal): Promise<SearchHit[]> => fetchSearch(query, signal),
  )

  const type = (value: string): void => {
    setText(value)
    setActive(-1)
    setOpen(value.trim() !== '')
    clearTimeout(timer)
    timer = setTimeout(() => setAsked(value.trim()), TYPING_PAUSE_MS)
  }
  onCleanup(() => clearTimeout(timer))

  const choose = (hit: SearchHit): void => {
    setText(hitTitle(hit))
    setOpen(false)
    select({ dataset: hit.dataset, uid: hit.uid })
    if (hit.position)
      flyTo({ kind: 'place', position: hit.position, zoom: hit.dataset === 'municipalities' ? 11 : 14 })
  }

  const found = (): MergedHit[] => (hits.error() || asked() === '' ? [] : mergeHits(hits.value() ?? []))

  const onKeyDown = (event: KeyboardEvent): void => {
    const count = found().length
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      if (count === 0) return
      setOpen(true)
      setActive((active() + (event.key === 'ArrowDown' ? 1 : -1) + count) % count)
    } else if (event.key === 'Enter' && !event.isComposing) {
      const hit = found()[Math.max(active(), 0)]
      if (open() && hit) choose(hit)
    } else if (event.key === 'Escape') {
      if (open()) setOpen(false)
      else type('')
    }
  }

  createEffect(() => {
    if (active() >= 0) document.getElementById(`${listId}-${active()}`)?.scrollIntoView({ block: 'nearest' })
  })

  return (
    <search
      class="search-box panel"
      onFocusOut={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOpen(false)
      }}
    >
      <Icon name="search" />
      <input
        ref={input}
        type="text"
        role="combobox"
        autocomplete="off"
        enterkeyhint="search"
        aria-label={texts().search.label}
        aria-expanded={open()}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={active() >= 0 ? `${listId}-${active()}` : undefined}
        placeholder={props.short ? texts().search.placeholderShort : texts().search.placeholder}
        value={text()}
        onInput={(event) => type(event.currentTarget.value)}
        onFocus={() => setOpen(text().trim() !== '')}
        onKeyDown={onKeyDown}
      />
      <Show when={text() !== ''}>
        <IconButton
          small
          icon="close"
          label={texts().search.clear}
          onClick={() => {
            type('')
            input.focus()
          }}
        />
      </Show>
      <p class="visually-hidden" aria-live="polite">
        {open() && asked() !== '' && !hits.loading() ? texts().search.results(found().length) : ''}
      </p>
      <Show when={open() && asked() !== ''}>
        <div class="search-results panel">
          <Switch>
            <Match when={hits.error()}>
              <p class="search-note">{texts().search.failed}</p>
            </Match>
            <Match when={found().length === 0 && !hits.loading()}>
              <p class="search-note">{texts().search.none(asked())}</p>
            </Match>
          </Switch>
          <div id={listId} role="listbox" aria-label={texts().search.label}>
            <For each={found()}>
              {(hit, index) => (
                // biome-ignore lint/a11y/useFocusableInteractive: an option of a combobox is reached by aria-activedescendant
                // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the combobox's input
                <div
                  id={`${listId}-${index()}`}
                  role="option"
                  aria-selected={index() === active()}
                  onPointerDown={(event) => event.preventDefault()}
                  onClick={() => choose(hit)}
                >
                  <LegendSymbol
                    look={legendLook(hit.dataset, datasets.find(hit.dataset))}
                    rough={isRough(hit.precision)}
                  />
                  <span class="search-found">
                    <span>
                      <span lang={langOf(hitTitle(hit))}>{hitTitle(hit)}</span>{' '}
                      <span class="muted small-text" lang="ja">
                        {hitTitle(hit) === hit.title ? hit.kana : hit.title}
                      </span>
                    </span>
                    <span class="muted small-text">
                      {[...hit.kinds, hit.context]
                        .map(localized)
                        .filter((part) => part !== '')
                        .join(texts().search.between)}
                    </span>
                  </span>
                </div>
              )}
            </For>
          </div>
        </div>
      </Show>
    </search>
  )
}
