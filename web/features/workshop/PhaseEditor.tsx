import { For, Show } from 'solid-js'
import type { WorkshopPhase } from '#geodata/schema/workshop/workshop.ts'
import { localized } from '#web/i18n/language.ts'
import { workshopTexts } from '#web/i18n/panels/workshopTexts.ts'
import { newId } from '#web/project/document/newId.ts'
import { Menu } from '#web/ui/Menu.tsx'
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
  const put = (change: (now: WorkshopPhase[]) => WorkshopPhase[]): void =>
    void props.acts.decide((settings) => ({ phases: change(settings.phases) }))
  const change = (id: string, values: Partial<WorkshopPhase>): void =>
    put((now) => now.map((phase) => (phase.id === id ? { ...phase, ...values } : phase)))
  const move = (id: string, step: -1 | 1): void =>
    put((now) => {
      const index = now.findIndex((phase) => phase.id === id)
      const moved = now[index]
      return moved ? now.toSpliced(index, 1).toSpliced(index + step, 0, moved) : now
    })
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
                  onMove={(step) => move(id, step)}
                  onRemove={() => put((now) => now.filter((each) => each.id !== id))}
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
          put((now) => [
            ...now,
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
      <div class="phase-editor-line">
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
        <Menu
          label={words().menu(props.phase.title)}
          items={[
            { title: words().up, icon: 'arrowUp', disabled: props.first, act: () => props.onMove(-1) },
            { title: words().down, icon: 'arrowDown', disabled: props.last, act: () => props.onMove(1) },
            { title: words().remove, icon: 'trash', danger: true, act: () => props.onRemove() },
          ]}
        />
      </div>
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
      </div>
    </li>
  )
}
