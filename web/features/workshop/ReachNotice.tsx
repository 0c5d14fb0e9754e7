import { Show } from 'solid-js'
import { localized } from '#web/i18n/language.ts'
import { workshopTexts } from '#web/i18n/panels/workshopTexts.ts'

/** Said before anybody stands in the room with a phone that cannot get here. */
export const ReachNotice = (props: { origins: readonly string[] }) => {
  const words = () => localized(workshopTexts).reach
  return (
    <Show
      when={props.origins.length === 0}
      fallback={
        <Show when={props.origins[0]?.startsWith('http:')}>
          <p class="field-help">{words().plainHttp}</p>
        </Show>
      }
    >
      <div class="notice reach-notice">
        <p>
          <strong>{words().title}</strong>
        </p>
        <details>
          <summary>{words().how}</summary>
          <p>{words().text}</p>
          <pre>
            <code>HOST=0.0.0.0 npm start</code>
          </pre>
          <p>{words().after}</p>
        </details>
      </div>
    </Show>
  )
}
