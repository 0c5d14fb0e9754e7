import { For, Match, Show, Switch } from 'solid-js'
import type { Dataset } from '#geodata/schema/dataset.ts'
import type { Field, PropertyValue } from '#geodata/schema/field.ts'
import { localized } from '#web/i18n/language.ts'
import { sketchTexts } from '#web/i18n/maps/sketchTexts.ts'
import { formatValue } from '#web/project/formatValue.ts'
import type { Refusal, Waiting } from '#web/project/rows/rowCommand.ts'
import { Dialog } from '#web/ui/Dialog.tsx'
import './featureForm.css'

type RefusalDialogProps = {
  waiting: Waiting
  refusal: Refusal
  dataset: Dataset | undefined
  /** Own change after all. */
  onInsist: () => void
  onGiveUp: () => void
  /** Decides later. */
  onClose: () => void
}

/** What the server did not take, and the choice that it leaves: nothing is overwritten and nothing thrown away unasked. */
export const RefusalDialog = (props: RefusalDialogProps) => {
  const words = () => sketchTexts().sending
  const conflict = () => (props.refusal.kind === 'conflict' ? props.refusal : undefined)
  const fields = (): Field[] =>
    (props.dataset?.fields ?? []).filter(({ name }) => conflict()?.fields.includes(name))
  const mine = (field: Field): PropertyValue => {
    const { command } = props.waiting
    return ('properties' in command && command.properties?.[field.name]) || null
  }
  const shownValue = (field: Field, value: PropertyValue | undefined): string =>
    value === null || value === undefined ? words().empty : formatValue(field, value)
  return (
    <Dialog title={conflict() ? words().conflict : words().refused} onClose={props.onClose}>
      <Switch>
        <Match when={props.refusal.kind === 'refused' && props.refusal}>
          {(refused) => <p>{refused().sentence}</p>}
        </Match>
        <Match when={conflict()}>
          {(found) => (
            <Show when={found().current} fallback={<p>{words().conflictGone}</p>}>
              {(current) => (
                <dl class="conflict-list">
                  <Show when={found().fields.includes('geometry')}>
                    <div>
                      <dt>{words().position}</dt>
                    </div>
                  </Show>
                  <For each={fields()}>
                    {(field) => (
                      <div>
                        <dt>{localized(field.title)}</dt>
                        <dd>
                          <span class="small-text muted">{words().mineValue}</span>{' '}
                          {shownValue(field, mine(field))}
                        </dd>
                        <dd>
                          <span class="small-text muted">{words().theirsValue}</span>{' '}
                          {shownValue(field, current().properties[field.name])}
                        </dd>
                      </div>
                    )}
                  </For>
                </dl>
              )}
            </Show>
          )}
        </Match>
      </Switch>
      <div class="feature-form-acts">
        <button type="button" class="button" onClick={() => props.onGiveUp()}>
          {conflict() ? words().theirs : words().drop}
        </button>
        <button type="button" class="button primary" onClick={() => props.onInsist()}>
          {conflict() ? words().mine : words().again}
        </button>
      </div>
    </Dialog>
  )
}
