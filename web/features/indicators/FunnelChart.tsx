import { For, Show } from 'solid-js'
import type { Funnel } from '#geodata/schema/indicator.ts'
import { localized } from '#web/i18n/language.ts'
import { indicatorsTexts } from '#web/i18n/panels/indicatorsTexts.ts'
import './indicators.css'

/** From hearing to working, step by step; cumulative counts are hatched, because they count sittings rather than people. */
export const FunnelChart = (props: { funnel: Funnel }) => {
  const most = () => Math.max(...props.funnel.steps.map((step) => step.value), 1)
  return (
    <section class="funnel panel">
      <h2>{localized(props.funnel.title)}</h2>
      <ol>
        <For each={props.funnel.steps}>
          {(step) => (
            <li>
              <span class="funnel-title">{localized(step.title)}</span>
              <span class="funnel-track" aria-hidden="true">
                <span
                  classList={{ cumulative: step.cumulative }}
                  style={{ width: `${(step.value / most()) * 100}%` }}
                />
              </span>
              <span class="tabular funnel-value">
                <Show when={step.cumulative}>
                  <small>{localized(indicatorsTexts).cumulative} </small>
                </Show>
                {step.value}
              </span>
              <Show when={step.note}>{(note) => <p class="small-text muted">{localized(note())}</p>}</Show>
            </li>
          )}
        </For>
      </ol>
      <p class="small-text">{localized(indicatorsTexts).funnelNote}</p>
      <p class="small-text muted">
        {localized(indicatorsTexts).source}: {localized(props.funnel.source)}
      </p>
    </section>
  )
}
