import { createUniqueId, Show } from 'solid-js'
import type { StoryBlock } from '#geodata/schema/map/storyPage.ts'
import { storyBlockDefinitions } from '#geodata/schema/story/storyBlockDefinitions.ts'
import { localized } from '#web/i18n/language.ts'
import { storyTexts } from '#web/i18n/maps/storyTexts.ts'
import { setStoryBlock } from '#web/project/document/commands/storyCommands.ts'
import { createFormRoom } from '#web/project/document/createFormRoom.ts'
import { useMap } from '#web/project/document/openMap.ts'
import { Icon } from '#web/ui/Icon.tsx'
import { IconButton } from '#web/ui/IconButton.tsx'
import type { MapView } from '#web/ui/propertyForm/CameraPicker.tsx'
import { PropertyForm } from '#web/ui/propertyForm/PropertyForm.tsx'

type StoryBlockEditorProps = {
  block: StoryBlock
  view: MapView
  open: boolean
  first: boolean
  last: boolean
  onOpen: (open: boolean) => void
  onMove: (step: -1 | 1) => void
  onRemove: () => void
}

/** One block of a page: its kind, its place, its settings where it stands. */
export const StoryBlockEditor = (props: StoryBlockEditorProps) => {
  const map = useMap()
  const room = createFormRoom()
  const formId = createUniqueId()
  const definition = () => storyBlockDefinitions[props.block.kind]
  const title = () => localized(definition().title)
  const excerpt = (): string => {
    const { text, title: heading, caption } = props.block.settings
    const words = [heading, text, caption].flatMap((each) => (typeof each === 'string' && each ? [each] : []))
    return words[0] ?? ''
  }
  return (
    <li class="story-block">
      <div class="story-block-line">
        <button
          type="button"
          class="story-block-open"
          aria-expanded={props.open}
          aria-controls={formId}
          aria-label={storyTexts().editBlock(title())}
          onClick={() => props.onOpen(!props.open)}
        >
          <Icon name={props.open ? 'chevronDown' : 'chevronRight'} size={16} />
          <span>{title()}</span>
          <span class="story-block-excerpt muted small-text">{excerpt()}</span>
        </button>
        <IconButton
          small
          icon="arrowUp"
          label={`${storyTexts().blockUp}: ${title()}`}
          disabled={props.first}
          onClick={() => props.onMove(-1)}
        />
        <IconButton
          small
          icon="arrowDown"
          label={`${storyTexts().blockDown}: ${title()}`}
          disabled={props.last}
          onClick={() => props.onMove(1)}
        />
        <IconButton
          small
          icon="trash"
          label={`${storyTexts().removeBlock}: ${title()}`}
          onClick={() => props.onRemove()}
        />
      </div>
      <Show when={props.open}>
        <div id={formId} class="story-block-form">
          <p class="field-help">{localized(definition().help)}</p>
          <PropertyForm
            schema={definition().settings}
            values={props.block.settings}
            fields={room.fieldsOf(props.block.settings.layer)}
            assets={room.assets}
            layers={room.layers}
            pages={room.pages}
            view={props.view}
            onChange={(settings) =>
              map.edit(setStoryBlock(props.block.id, settings), `story:${props.block.id}`)
            }
          />
        </div>
      </Show>
    </li>
  )
}
