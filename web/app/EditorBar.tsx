import { A } from '@solidjs/router'
import { createSignal, For, Show } from 'solid-js'
import type { MapRole } from '#geodata/schema/map/mapSummary.ts'
import { People } from '#web/features/presence/People.tsx'
import { localized } from '#web/i18n/language.ts'
import { mapTexts } from '#web/i18n/maps/mapTexts.ts'
import { setAbout } from '#web/project/document/commands/sceneCommands.ts'
import { type EditorTab, editorTabs } from '#web/project/document/live/presence.ts'
import { useMap } from '#web/project/document/openMap.ts'
import { createMediaQuery } from '#web/ui/createMediaQuery.ts'
import { IconButton } from '#web/ui/IconButton.tsx'
import { Menu, type MenuItem } from '#web/ui/Menu.tsx'
import { mayOpen, mayShape } from './editorRights.ts'
import { Logo } from './Logo.tsx'
import { SaveBadge } from './SaveBadge.tsx'
import { SendingBadge } from './SendingBadge.tsx'
import { Settings } from './Settings.tsx'

type EditorBarProps = {
  tab: EditorTab
  onTab: (tab: EditorTab) => void
  published: boolean
  /** Of who looks; undefined while the server is not there to say. */
  role: MapRole | undefined
  /** Absent where there is nobody to share with. */
  onShare?: (() => void) | undefined
  following: number | null
  onFollow: (client: number | null) => void
  onDialog: (dialog: 'versions' | 'keys') => void
}

/** The head of the editor: name, saving, tabs, who is here, undo, publish. */
export const EditorBar = (props: EditorBarProps) => {
  const map = useMap()
  const [typed, setTyped] = createSignal<string | null>(null)
  const title = () => map.document.about.title
  const rename = (): void => {
    const text = typed()?.trim()
    if (text && text !== title()) map.edit(setAbout({ title: text }))
    setTyped(null)
  }
  const tabs = () => editorTabs.filter((tab) => mayOpen(props.role, tab))
  /** Tabs and acts want the room: what is needed less goes into lists. */
  const isTight = createMediaQuery('(max-width: 1279px)')
  const share = (): MenuItem[] =>
    props.onShare && isTight() ? [{ title: mapTexts().bar.share, icon: 'people', act: props.onShare }] : []
  const versions = (): MenuItem[] =>
    mayShape(props.role)
      ? [{ title: mapTexts().bar.versions, icon: 'clock', act: () => props.onDialog('versions') }]
      : []
  const waiting = () => map.workshop.now()?.waiting ?? 0
  const undoLabel = (): string => {
    const note = map.undoNote()
    return note ? mapTexts().bar.undoOf(localized(note)) : mapTexts().bar.undo
  }
  const redoLabel = (): string => {
    const note = map.redoNote()
    return note ? mapTexts().bar.redoOf(localized(note)) : mapTexts().bar.redo
  }
  return (
    <header class="editor-bar">
      <A href="/maps" class="editor-home" aria-label={mapTexts().bar.toList} title={mapTexts().bar.toList}>
        <Logo />
      </A>
      <div class="editor-name">
        <h1 class="visually-hidden">{title() || mapTexts().list.untitled}</h1>
        <Show
          when={mayShape(props.role)}
          fallback={<span class="editor-title fixed">{title() || mapTexts().list.untitled}</span>}
        >
          <input
            class="editor-title"
            aria-label={mapTexts().bar.title}
            maxlength={200}
            value={typed() ?? title()}
            onInput={(event) => setTyped(event.currentTarget.value)}
            onBlur={rename}
            onKeyDown={(event) => {
              if (event.isComposing) return
              if (event.key === 'Enter') event.currentTarget.blur()
              else if (event.key === 'Escape') setTyped(null)
            }}
          />
        </Show>
        <SaveBadge />
        <SendingBadge />
      </div>
      <Show when={tabs().length > 1} fallback={<span class="editor-no-tabs" />}>
        <nav class="editor-tabs" aria-label={mapTexts().bar.tabs}>
          <For each={tabs()}>
            {(tab) => (
              <button
                type="button"
                class="tab"
                classList={{ active: props.tab === tab }}
                aria-current={props.tab === tab ? 'page' : undefined}
                aria-label={
                  tab === 'join' && waiting() > 0 ? mapTexts().bar.joinWaiting(waiting()) : undefined
                }
                onClick={() => props.onTab(tab)}
              >
                {mapTexts().bar[tab]}
                <Show when={tab === 'join' && waiting() > 0}>
                  <span class="count-badge tabular" aria-hidden="true">
                    {waiting()}
                  </span>
                </Show>
              </button>
            )}
          </For>
        </nav>
      </Show>
      <div class="editor-acts">
        <Show when={props.role !== 'viewer'}>
          <IconButton
            icon="undo"
            label={undoLabel()}
            disabled={!map.undoNote()}
            onClick={() => void map.undo()}
          />
          <IconButton
            icon="redo"
            label={redoLabel()}
            disabled={!map.redoNote()}
            onClick={() => void map.redo()}
          />
        </Show>
        <Menu
          label={mapTexts().bar.more}
          class="icon-button"
          items={[
            ...share(),
            ...versions(),
            { title: mapTexts().bar.keys, icon: 'info', act: () => props.onDialog('keys') },
          ]}
        />
        <Settings fold={isTight()} />
        <People following={props.following} onFollow={props.onFollow} />
        <Show when={props.onShare && !isTight()}>
          <button type="button" class="button share-now" onClick={() => props.onShare?.()}>
            {mapTexts().bar.share}
          </button>
        </Show>
        <Show when={props.tab !== 'publish' && mayOpen(props.role, 'publish')}>
          <button type="button" class="button primary publish-now" onClick={() => props.onTab('publish')}>
            {mapTexts().bar.publishNow}
          </button>
        </Show>
      </div>
    </header>
  )
}
