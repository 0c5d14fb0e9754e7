import { useNavigate } from '@solidjs/router'
import { createSignal, For, Show } from 'solid-js'
import { mapTemplates } from '#geodata/mapDocument/templates/mapTemplates.ts'
import { emptyMap } from '#geodata/schema/map/emptyMap.ts'
import type { MapDocument } from '#geodata/schema/map/mapDocument.ts'
import { language, localized } from '#web/i18n/language.ts'
import { mapTexts } from '#web/i18n/maps/mapTexts.ts'
import { useDatasets } from '#web/project/datasetStore.ts'
import { stateOf } from '#web/project/document/mapStates.ts'
import { newId } from '#web/project/document/newId.ts'
import { createMap } from '#web/server/mapClient.ts'
import { MapPicture } from './MapPicture.tsx'

type Choice = { id: string; title: string; help: string; document: MapDocument; make: () => MapDocument }

/** Ways to begin a map: blank, or with the layers of a common question. */
export const NewMapCards = (props: { onFailed: (cause: unknown) => void }) => {
  const navigate = useNavigate()
  const datasets = useDatasets()
  const [making, setMaking] = createSignal<string | null>(null)

  const choices = (): Choice[] => [
    {
      id: 'blank',
      title: mapTexts().list.blank,
      help: mapTexts().list.blankHelp,
      document: emptyMap(''),
      make: () => emptyMap(mapTexts().list.blankTitle),
    },
    ...mapTemplates.map((template) => {
      const make = (): MapDocument => template.make({ language: language(), newId, datasets: datasets.all() })
      return {
        id: template.id,
        title: localized(template.title),
        help: localized(template.help),
        document: make(),
        make,
      }
    }),
  ]
  const create = async (choice: Choice): Promise<void> => {
    if (making()) return
    setMaking(choice.id)
    try {
      const id = newId()
      await createMap(id, stateOf(choice.make()))
      navigate(`/maps/${id}`)
    } catch (cause) {
      setMaking(null)
      props.onFailed(cause)
    }
  }
  return (
    <ul class="template-cards">
      <For each={choices()}>
        {(choice) => (
          <li>
            <button
              type="button"
              class="template-card panel"
              data-template={choice.id}
              disabled={making() !== null}
              onClick={() => void create(choice)}
            >
              <MapPicture document={choice.document} label="" />
              <strong>{choice.title}</strong>
              <span class="small-text muted">
                <Show when={making() === choice.id} fallback={choice.help}>
                  {mapTexts().list.creating}
                </Show>
              </span>
            </button>
          </li>
        )}
      </For>
    </ul>
  )
}
