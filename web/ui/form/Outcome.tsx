import { Show } from 'solid-js'
import './form.css'

/** What came of an act: told quietly where it worked, aloud where it did not. */
export const Outcome = (props: { told: string; problem: string }) => (
  <>
    <Show when={props.problem}>
      <p class="form-failure" role="alert">
        {props.problem}
      </p>
    </Show>
    <p class="form-told" role="status">
      {props.told}
    </p>
  </>
)
