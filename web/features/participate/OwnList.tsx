import { For, Match, Show, Switch } from 'solid-js'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import { localized } from '#web/i18n/language.ts'
import { participantTexts } from '#web/i18n/panels/participantTexts.ts'
import type { RowState } from '#web/project/participant/rowState.ts'

export type OwnRow = {
  dataset: string
  layer: string
  feature: FeatureJson
  title: string
  /** Address of its first photo; empty without one. */
  photo: string
  state: RowState
  mayEdit: boolean
}

type OwnListProps = {
  rows: OwnRow[]
  /** Several layers: each row says which it is in. */
  named: boolean
  onLook: (row: OwnRow) => void
  onEdit: (row: OwnRow) => void
  onRemove: (row: OwnRow) => void
  onAgain: (seq: number) => void
  onGiveUp: (seq: number) => void
}

/** What this person has added, newest first, and how far each of it has come. */
export const OwnList = (props: OwnListProps) => {
  const words = () => localized(participantTexts)
  return (
    <Show when={props.rows.length > 0} fallback={<p class="muted">{words().none}</p>}>
      <ul class="own-list">
        <For each={props.rows}>
          {(row) => (
            <li data-state={row.state.kind}>
              <button type="button" class="own-row" onClick={() => props.onLook(row)}>
                <Show when={row.photo} fallback={<span class="own-photo none" />}>
                  <img class="own-photo" src={row.photo} alt="" loading="lazy" />
                </Show>
                <span class="own-words">
                  <b>{row.title || words().noTitle}</b>
                  <Show when={props.named}>
                    <span class="small-text muted">{row.layer}</span>
                  </Show>
                  <StateChip state={row.state} />
                </span>
              </button>
              <StateHelp {...props} row={row} />
              <Show when={row.mayEdit}>
                <div class="own-acts">
                  <button type="button" class="button small" onClick={() => props.onEdit(row)}>
                    {words().editTitle}
                  </button>
                  <button type="button" class="button small" onClick={() => props.onRemove(row)}>
                    {words().remove}
                  </button>
                </div>
              </Show>
            </li>
          )}
        </For>
      </ul>
    </Show>
  )
}

const StateChip = (props: { state: RowState }) => {
  const words = () => localized(participantTexts).states
  const isConflict = () => props.state.kind === 'refused' && props.state.refusal.kind === 'conflict'
  return (
    <span class={`state-chip ${props.state.kind}`}>
      {isConflict() ? words().conflict : words()[props.state.kind]}
    </span>
  )
}

const StateHelp = (props: OwnListProps & { row: OwnRow }) => {
  const words = () => localized(participantTexts)
  const refused = () => (props.row.state.kind === 'refused' ? props.row.state : undefined)
  const returned = () => (props.row.state.kind === 'returned' ? props.row.state : undefined)
  return (
    <Switch>
      <Match when={props.row.state.kind === 'held'}>
        <p class="small-text muted">{words().statesHelp.held}</p>
      </Match>
      <Match when={returned()}>
        {(state) => (
          <>
            <Show when={state().note}>
              <p class="own-note">{state().note}</p>
            </Show>
            <p class="small-text muted">{words().statesHelp.returned}</p>
          </>
        )}
      </Match>
      <Match when={refused()}>
        {(state) => {
          const { refusal, seq } = state()
          return (
            <>
              <Show when={refusal.kind === 'refused' && refusal.sentence}>
                {(sentence) => <p class="own-note">{sentence()}</p>}
              </Show>
              <div class="own-acts">
                <button type="button" class="button small" onClick={() => props.onAgain(seq)}>
                  {words().again}
                </button>
                <button type="button" class="button small" onClick={() => props.onGiveUp(seq)}>
                  {words().drop}
                </button>
              </div>
            </>
          )
        }}
      </Match>
    </Switch>
  )
}
