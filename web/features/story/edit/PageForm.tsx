import { Show } from 'solid-js'
import { type StoryPage, transitions } from '#geodata/schema/map/storyPage.ts'
import { storyTexts } from '#web/i18n/maps/storyTexts.ts'
import { setPage } from '#web/project/document/commands/storyCommands.ts'
import { useMap } from '#web/project/document/openMap.ts'
import { layersOnPage } from '#web/project/story/pageLayers.ts'
import type { MapView } from '#web/ui/propertyForm/CameraPicker.tsx'
import { Choice } from '#web/ui/propertyForm/Choice.tsx'
import { TextField } from '#web/ui/propertyForm/TextField.tsx'
import { PageBlocks } from './PageBlocks.tsx'
import { PageLayers } from './PageLayers.tsx'
import { PageMoment } from './PageMoment.tsx'

type PageFormProps = { page: StoryPage; view: MapView }

/** One page: what it says, and what the map shows meanwhile. */
export const PageForm = (props: PageFormProps) => {
  const map = useMap()
  const stays = () => props.page.transition === 'none'
  const isLive = () =>
    layersOnPage(map.document.layers, props.page).some(
      ({ source, visible }) => source === 'live_buses' && visible,
    )
  return (
    <div class="inspector-body">
      <TextField
        title={storyTexts().title}
        value={props.page.title}
        longest={200}
        onChange={(title) =>
          map.edit(setPage(props.page.id, { title }, 'pageTitle'), `page:${props.page.id}`)
        }
      />
      <PageBlocks page={props.page} view={props.view} />
      <div class="field-row">
        <p class="field-title">{storyTexts().view}</p>
        <Show when={!stays()} fallback={<p class="field-help">{storyTexts().viewStays}</p>}>
          <p class="field-help tabular">
            {storyTexts().viewText(
              props.page.camera.zoom.toFixed(1),
              Math.round(props.page.camera.pitch).toString(),
            )}
          </p>
          <div class="button-row">
            <button
              type="button"
              class="button small"
              onClick={() =>
                map.edit(setPage(props.page.id, { camera: { ...props.view.camera() } }, 'pageCamera'))
              }
            >
              {storyTexts().saveView}
            </button>
            <button
              type="button"
              class="text-button"
              onClick={() => props.view.look({ ...props.page.camera })}
            >
              {storyTexts().goView}
            </button>
          </div>
        </Show>
      </div>
      <Choice
        title={storyTexts().transition}
        value={props.page.transition}
        choices={transitions.map((value) => ({ value, title: storyTexts().transitions[value] }))}
        onChange={(value) => {
          const transition = transitions.find((each) => each === value)
          if (transition) map.edit(setPage(props.page.id, { transition }, 'pageTransition'))
        }}
      />
      <PageLayers page={props.page} />
      <Show when={isLive()}>
        <PageMoment page={props.page} />
      </Show>
    </div>
  )
}
