import { For, Show } from 'solid-js'
import type { WorkshopPhase } from '#geodata/schema/workshop/workshop.ts'
import { localized } from '#web/i18n/language.ts'
import { workshopTexts } from '#web/i18n/panels/workshopTexts.ts'
import { newId } from '#web/project/document/newId.ts'
import { IconButton } from '#web/ui/IconButton.tsx'
import type { WorkshopActs } from './createWorkshopActs.ts'

const LONGEST_TITLE = 60
const MOST_MINUTES = 600
const USUAL_MINUTES = 20

/** Minutes as somebody typed them; null: without a timer. */
const readMinutes = (text: string): number | null => {
  const minutes = Math.round(Number(text.normalize('NFKC')))
  return Number.isFinite(minutes) && minutes > 0 ? Math.min(minutes, MOST_MINUTES) : null
}

/** The phases as lines that can be written over. */
export const PhaseEditor = (props: { acts: WorkshopActs }) => {
  const words = () => localized(workshopTexts).phases
  const phases = () => props.acts.settings().phases
  const put = (next: WorkshopPhase[]): void => void props.acts.decide({ phases: next })
  const change = (id: string, values: Partial<WorkshopPhase>): void =>
    put(phases().map((phase) => (phase.id === id ? { ...phase, ...values } : phase)))
  const move = (index: number, step: -1 | 1): void => {
    const next = [...phases()]
    const [moved] = next.splice(index, 1)
    if (moved) put(next.toSpliced(index + step, 0, moved))
  }
  return (
    <>
      <ol class="phase-editor">
        <For each={phases().map(({ id }) => id)}>
          {(id, index) => (
            <Show when={phases().find((each) => each.id === id)}>
              {(found) => (
                <PhaseLine
                  phase={found()}
                  first={index() === 0}
                  last={index() === phases().length - 1}
                  onChange={(values) => change(id, values)}
                  onMove={(step) => move(index(), step)}
                  onRemove={() => put(phases().filter((each) => each.id !== id))}
                />
              )}
            </Show>
          )}
        </For>
      </ol>
      <button
        type="button"
        class="text-button"
        onClick={() =>
          put([
            ...phases(),
            { id: newId(), title: words().newTitle, minutes: USUAL_MINUTES, layersOpen: true },
          ])
        }
      >
        ＋ {words().add}
      </button>
    </>
  )
}

type PhaseLineProps = {
  phase: WorkshopPhase
  first: boolean
  last: boolean
  onChange: (values: Partial<WorkshopPhase>) => void
  onMove: (step: -1 | 1) => void
  onRemove: () => void
}

const PhaseLine = (props: PhaseLineProps) => {
  const words = () => localized(workshopTexts).phases
  return (
    <li>
      <input
        class="text-input small"
        aria-label={words().name}
        maxlength={LONGEST_TITLE}
        value={props.phase.title}
        onChange={(event) => {
          const title = event.currentTarget.value.trim()
          if (title) props.onChange({ title })
          else event.currentTarget.value = props.phase.title
        }}
      />
      <div class="phase-editor-line">
        <input
          class="text-input small phase-minutes tabular"
          inputmode="numeric"
          aria-label={words().minutesOf(props.phase.title)}
          value={props.phase.minutes ?? ''}
          placeholder="–"
          onChange={(event) => props.onChange({ minutes: readMinutes(event.currentTarget.value) })}
        />
        <span class="small-text">{words().minutes}</span>
        <label class="switch-row">
          <input
            type="checkbox"
            class="checkbox"
            aria-label={words().openOf(props.phase.title)}
            checked={props.phase.layersOpen}
            onChange={(event) => props.onChange({ layersOpen: event.currentTarget.checked })}
          />
          {words().open}
        </label>
        <IconButton
          small
          icon="arrowUp"
          label={words().up(props.phase.title)}
          disabled={props.first}
          onClick={() => props.onMove(-1)}
        />
        <IconButton
          small
          icon="arrowDown"
          label={words().down(props.phase.title)}
          disabled={props.last}
          onClick={() => props.onMove(1)}
        />
        <IconButton
          small
          icon="trash"
          label={words().remove(props.phase.title)}
          onClick={() => props.onRemove()}
        />
      </div>
    </li>
  )
}
