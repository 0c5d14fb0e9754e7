import { For, Show } from 'solid-js'
import type { Indicator } from '#geodata/schema/indicator.ts'
import { language, localized } from '#web/i18n/language.ts'
import { indicatorsTexts } from '#web/i18n/panels/indicatorsTexts.ts'
import './indicators.css'

type Bar = { kind: 'target' | 'reported' | 'computed'; title: string; value: number }

/** One KPI: target, reported and computed as bars on one scale, the sum behind the computed one, and where they disagree. */
export const IndicatorCard = (props: { indicator: Indicator }) => {
  const bars = (): Bar[] => [
    { kind: 'target', title: localized(indicatorsTexts).target, value: props.indicator.target.value },
    { kind: 'reported', title: localized(indicatorsTexts).reported, value: props.indicator.reported.value },
    { kind: 'computed', title: localized(indicatorsTexts).computed, value: props.indicator.computed.value },
  ]
  const most = () => Math.max(...bars().map((bar) => bar.value), 1)
  const share = (value: number): string => `${(value / most()) * 100}%`
  const amount = (value: number): string => {
    const unit = localized(props.indicator.unit)
    const space = language() === 'en' && unit ? ' ' : ''
    return `${value.toLocaleString(language())}${space}${unit}`
  }
  const shown = (bar: Bar): string => {
    if (bar.kind !== 'target') return amount(bar.value)
    const { kind } = props.indicator.target
    return kind === 'atLeast'
      ? localized(indicatorsTexts).atLeast(amount(bar.value))
      : localized(indicatorsTexts).about(amount(bar.value))
  }
  const gap = () => Math.abs(props.indicator.reported.value - props.indicator.computed.value)

  return (
    <article class="indicator-card panel">
      <h2>{localized(props.indicator.title)}</h2>
      <dl class="indicator-bars">
        <For each={bars()}>
          {(bar) => (
            <div class={`indicator-bar ${bar.kind}`}>
              <dt>{bar.title}</dt>
              <dd>
                <span class="bar-track" aria-hidden="true">
                  <Show when={bar.kind !== 'target'}>
                    <span class="bar-fill" style={{ width: share(bar.value) }} />
                  </Show>
                  <span
                    class="bar-target"
                    style={{ 'inset-inline-start': share(props.indicator.target.value) }}
                  />
                </span>
                <span class="tabular bar-value">{shown(bar)}</span>
              </dd>
            </div>
          )}
        </For>
      </dl>
      <p class="indicator-verdict" classList={{ differ: gap() > 0 }}>
        <Show when={gap() > 0} fallback={localized(indicatorsTexts).agree}>
          <strong class="tabular">{localized(indicatorsTexts).gap(amount(gap()))}</strong>
          {localized(indicatorsTexts).differ}
        </Show>
      </p>
      <details>
        <summary>{localized(indicatorsTexts).terms}</summary>
        <ul class="indicator-terms">
          <For each={props.indicator.computed.terms}>
            {(term) => (
              <li>
                <span>{localized(term.label)}</span>
                <span class="tabular">{amount(term.value)}</span>
              </li>
            )}
          </For>
          <li class="sum">
            <span>{localized(indicatorsTexts).computed}</span>
            <span class="tabular">{amount(props.indicator.computed.value)}</span>
          </li>
        </ul>
        <p class="small-text">{localized(props.indicator.computed.note)}</p>
        <p class="small-text">{localized(props.indicator.reported.note)}</p>
      </details>
      <Show when={props.indicator.notes.length > 0}>
        <details>
          <summary>{localized(indicatorsTexts).notes}</summary>
          <ul class="indicator-notes">
            <For each={props.indicator.notes}>{(note) => <li>{localized(note)}</li>}</For>
          </ul>
        </details>
      </Show>
      <p class="small-text muted">
        {localized(indicatorsTexts).source}: {localized(props.indicator.source)}
      </p>
    </article>
  )
}
