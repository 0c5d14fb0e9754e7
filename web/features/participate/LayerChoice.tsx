import { For } from 'solid-js'
import { localized } from '#web/i18n/language.ts'
import { participantTexts } from '#web/i18n/panels/participantTexts.ts'

type LayerChoiceProps = {
  layers: { dataset: string; title: string }[]
  chosen: string
  onChoose: (dataset: string) => void
}

/** Which of several layers it goes to. */
export const LayerChoice = (props: LayerChoiceProps) => (
  <fieldset class="layer-choice">
    <legend>{localized(participantTexts).where}</legend>
    <For each={props.layers}>
      {({ dataset, title }) => (
        <button type="button" aria-pressed={dataset === props.chosen} onClick={() => props.onChoose(dataset)}>
          {title}
        </button>
      )}
    </For>
  </fieldset>
)
