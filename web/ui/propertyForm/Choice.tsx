import { For } from 'solid-js'
import { FieldRow } from './FieldRow.tsx'
import '#web/ui/segments.css'

type ChoiceProps = {
  title: string
  help?: string | undefined
  value: string
  choices: { value: string; title: string }[]
  onChange: (value: string) => void
}

/** One of several: side by side where there are few and their names short, else a list. */
export const Choice = (props: ChoiceProps) => {
  const isShort = () =>
    props.choices.length <= 4 && props.choices.reduce((sum, { title }) => sum + title.length, 0) <= 22
  return (
    <FieldRow title={props.title} help={props.help}>
      {(ids) =>
        isShort() ? (
          // biome-ignore lint/a11y/useSemanticElements: the row's own name is the legend
          <div id={ids.id} class="segments" role="group" aria-label={props.title}>
            <For each={props.choices}>
              {(choice) => (
                <button
                  type="button"
                  aria-pressed={choice.value === props.value}
                  onClick={() => props.onChange(choice.value)}
                >
                  {choice.title}
                </button>
              )}
            </For>
          </div>
        ) : (
          <select
            id={ids.id}
            aria-describedby={ids.describedBy}
            class="select small"
            onChange={(event) => props.onChange(event.currentTarget.value)}
          >
            <For each={props.choices}>
              {(choice) => (
                <option value={choice.value} selected={choice.value === props.value}>
                  {choice.title}
                </option>
              )}
            </For>
          </select>
        )
      }
    </FieldRow>
  )
}
