import { For } from 'solid-js'
import type { StoryPage } from '#geodata/schema/map/storyPage.ts'
import { storyTexts } from '#web/i18n/maps/storyTexts.ts'
import { duplicatePage, removePage } from '#web/project/document/commands/storyCommands.ts'
import { newId } from '#web/project/document/newId.ts'
import { useMap } from '#web/project/document/openMap.ts'
import { Icon } from '#web/ui/Icon.tsx'
import { Menu } from '#web/ui/Menu.tsx'

type PageLineProps = {
  page: StoryPage
  index: number
  last: boolean
  selected: boolean
  dragged: boolean
  /** Where what is being dragged would come to lie. */
  over: 'upper' | 'lower' | null
  onSelect: (id: string) => void
  onStep: (by: -1 | 1) => void
  onDrag: (event: PointerEvent & { currentTarget: HTMLElement }) => void
}

/** One page of the list. Keys: Alt+arrows, Delete, Ctrl+D. */
export const PageLine = (props: PageLineProps) => {
  const map = useMap()
  const title = () => props.page.title || storyTexts().untitled
  const here = () => map.people().filter((person) => !person.me && person.selection === props.page.id)

  const remove = (): void => map.editAndTell(removePage(map.document, props.page.id))
  const duplicate = (): void => {
    const copy = newId()
    map.edit(
      duplicatePage(map.document, props.page.id, {
        copy,
        title: storyTexts().copyTitle(title()),
        newIdOf: newId,
      }),
    )
    props.onSelect(copy)
  }
  const onKey = (event: KeyboardEvent): void => {
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown'))
      props.onStep(event.key === 'ArrowUp' ? -1 : 1)
    else if (event.key === 'Delete') remove()
    else if (event.key.toLowerCase() === 'd' && (event.ctrlKey || event.metaKey)) duplicate()
    else return
    event.preventDefault()
  }
  return (
    <li
      class="page-entry"
      classList={{
        selected: props.selected,
        dragged: props.dragged,
        'drop-above': props.over === 'upper',
        'drop-below': props.over === 'lower',
      }}
      data-story-page={props.page.id}
    >
      <span class="page-handle" aria-hidden="true" onPointerDown={(event) => props.onDrag(event)}>
        <Icon name="drag" size={16} />
      </span>
      <button
        type="button"
        class="page-select"
        aria-current={props.selected ? 'page' : undefined}
        onClick={() => props.onSelect(props.page.id)}
        onKeyDown={onKey}
      >
        <span class="page-number tabular muted">{props.index + 1}</span>
        <span class="page-name">{title()}</span>
      </button>
      <For each={here().slice(0, 1)}>
        {(person) => (
          <svg width="14" height="14" viewBox="0 0 14 14" role="img" aria-label={person.name}>
            <title>{person.name}</title>
            <circle cx="7" cy="7" r="6" fill={person.color} />
          </svg>
        )}
      </For>
      <Menu
        label={storyTexts().menu(title())}
        items={[
          { title: storyTexts().duplicate, icon: 'copy', act: duplicate },
          {
            title: storyTexts().up,
            icon: 'arrowUp',
            disabled: props.index === 0,
            act: () => props.onStep(-1),
          },
          { title: storyTexts().down, icon: 'arrowDown', disabled: props.last, act: () => props.onStep(1) },
          { title: storyTexts().remove, icon: 'trash', danger: true, act: remove },
        ]}
      />
    </li>
  )
}
