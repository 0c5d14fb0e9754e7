import { createEffect, onCleanup, Show } from 'solid-js'
import { localized } from '#web/i18n/language.ts'
import { mapTexts } from '#web/i18n/maps/mapTexts.ts'
import { useMap } from '#web/project/document/openMap.ts'

/** How long a message stays that only says that all went well. */
const SHOWN_MS = 7000

/** What has just been done, with the way back. */
export const EditorTold = () => {
  const map = useMap()
  createEffect(() => {
    if (!map.told()) return
    const timer = setTimeout(map.forgetTold, SHOWN_MS)
    onCleanup(() => clearTimeout(timer))
  })
  return (
    <div class="editor-told" role="status">
      <Show when={map.told()}>
        {(told) => (
          <p>
            {mapTexts().bar[told().kind](localized(told().note))}
            <Show when={told().kind === 'done'}>
              <button type="button" class="text-button" onClick={() => void map.undo()}>
                {mapTexts().bar.undo}
              </button>
            </Show>
          </p>
        )}
      </Show>
    </div>
  )
}
