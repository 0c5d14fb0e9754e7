import { createMemo, createSignal, For, Show } from 'solid-js'
import type { StoryPage } from '#geodata/schema/map/storyPage.ts'
import { readSettings } from '#geodata/schema/readSettings.ts'
import type { Settings } from '#geodata/schema/settings.ts'
import { storyBlockDefinitions } from '#geodata/schema/story/storyBlockDefinitions.ts'
import { type StoryBlockKind, storyBlockKinds } from '#geodata/schema/story/storyBlockKind.ts'
import { localized } from '#web/i18n/language.ts'
import { storyTexts } from '#web/i18n/maps/storyTexts.ts'
import {
  addStoryBlock,
  moveStoryBlock,
  removeStoryBlock,
} from '#web/project/document/commands/storyCommands.ts'
import { newId } from '#web/project/document/newId.ts'
import { useMap } from '#web/project/document/openMap.ts'
import { blocksOfPage } from '#web/project/story/pageLayers.ts'
import { Menu } from '#web/ui/Menu.tsx'
import type { MapView } from '#web/ui/propertyForm/CameraPicker.tsx'
import { StoryBlockEditor } from './StoryBlockEditor.tsx'

type PageBlocksProps = { page: StoryPage; view: MapView }

/** What a page says, from top to bottom. */
export const PageBlocks = (props: PageBlocksProps) => {
  const map = useMap()
  const [open, setOpen] = createSignal<string | null>(null)
  const blocks = createMemo(() => blocksOfPage(map.document, props.page.id))
  const add = (kind: StoryBlockKind): void => {
    const id = newId()
    const settings: Settings = readSettings(storyBlockDefinitions[kind].settings, {})
    map.edit(addStoryBlock(map.document, { id, page: props.page.id, kind, settings }))
    setOpen(id)
  }
  return (
    <div class="page-blocks">
      <div class="page-blocks-head">
        <p class="field-title">{storyTexts().blocks}</p>
        <Menu
          label={storyTexts().addBlock}
          icon="plus"
          text={storyTexts().addBlock}
          class="button small"
          items={storyBlockKinds.map((kind) => ({
            title: localized(storyBlockDefinitions[kind].title),
            act: () => add(kind),
          }))}
        />
      </div>
      <Show when={blocks().length > 0} fallback={<p class="editor-empty">{storyTexts().noBlocks}</p>}>
        <ol class="story-blocks">
          <For each={blocks()}>
            {(block, index) => (
              <StoryBlockEditor
                block={block}
                view={props.view}
                open={open() === block.id}
                first={index() === 0}
                last={index() === blocks().length - 1}
                onOpen={(on) => setOpen(on ? block.id : null)}
                onMove={(step) => map.edit(moveStoryBlock(map.document, block, index() + step))}
                onRemove={() => map.editAndTell(removeStoryBlock(block.id))}
              />
            )}
          </For>
        </ol>
      </Show>
    </div>
  )
}
