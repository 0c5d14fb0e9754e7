import { Show } from 'solid-js'
import { localized } from '#web/i18n/language.ts'
import { workshopTexts } from '#web/i18n/panels/workshopTexts.ts'
import { useMap } from '#web/project/document/openMap.ts'
import './workshop.css'

/** Says, as long as it is so, that what is drawn is somebody else's. */
export const EnteringBar = () => {
  const map = useMap()
  const words = () => localized(workshopTexts).paper
  return (
    <Show when={map.workshop.enteringFor()}>
      {(seat) => (
        <div class="entering-bar" role="status">
          <p>
            <strong>{words().entering(seat().nickname)}</strong>
            <span class="small-text">{words().how}</span>
          </p>
          <button type="button" class="button small" onClick={() => map.workshop.enterFor(null)}>
            {words().end}
          </button>
        </div>
      )}
    </Show>
  )
}
