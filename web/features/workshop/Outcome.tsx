import { Show } from 'solid-js'
import type { WorkshopActs } from './createWorkshopActs.ts'

/** What came of the last act. */
export const Outcome = (props: { acts: Pick<WorkshopActs, 'told' | 'problem'> }) => (
  <>
    <p class="workshop-told small-text" role="status">
      {props.acts.told()}
    </p>
    <Show when={props.acts.problem()}>
      <p class="field-problem small-text" role="alert">
        {props.acts.problem()}
      </p>
    </Show>
  </>
)
