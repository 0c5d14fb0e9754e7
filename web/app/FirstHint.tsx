import { createEffect, Show } from 'solid-js'
import { texts } from '#web/i18n/language.ts'
import { useView } from '#web/project/viewStore.ts'
import { createRemembered } from '#web/ui/createRemembered.ts'

/** How the map is used, said on the first visit until something has been chosen or the reader has read it. */
export const FirstHint = () => {
  const { view } = useView()
  const [seen, setSeen] = createRemembered('hintSeen', false)
  createEffect(() => {
    if (view.selection && !seen()) setSeen(true)
  })
  return (
    <Show when={!seen()}>
      <div class="first-hint panel small-text">
        <p>{texts().map.hint}</p>
        <button type="button" class="button small" onClick={() => setSeen(true)}>
          {texts().map.hintSeen}
        </button>
      </div>
    </Show>
  )
}
