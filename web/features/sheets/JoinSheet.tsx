import { For, type JSX, Show } from 'solid-js'
import { langOf } from '#web/i18n/langOf.ts'
import { localized } from '#web/i18n/language.ts'
import { sheetTexts } from '#web/i18n/panels/sheetTexts.ts'
import { StepPicture } from './StepPicture.tsx'

/** How a room gets into the network; empty: not said. */
export type Wifi = { name: string; password: string }

type JoinSheetProps = {
  title: string
  code: string
  /** Of the page where the code is typed. */
  address: string
  wifi: Wifi
  /** Of the page to join, code included. */
  qr: JSX.Element
}

/** One page of A4 for the wall or each table: how to join, in three steps. */
export const JoinSheet = (props: JoinSheetProps) => {
  const words = () => localized(sheetTexts).join
  const hasWifi = () => props.wifi.name !== '' || props.wifi.password !== ''
  return (
    <article class="paper join-sheet">
      <header>
        <p class="join-sheet-kind">{words().title}</p>
        <h1 lang={langOf(props.title)} classList={{ long: props.title.length > 16 }}>
          {props.title}
        </h1>
        <p class="join-sheet-lead">{words().lead}</p>
      </header>
      <div class="join-sheet-way">
        <div class="join-sheet-qr">{props.qr}</div>
        <div class="join-sheet-code">
          <p class="join-sheet-label">{words().code}</p>
          <p class="join-code">
            <span>{props.code.slice(0, 3)}</span>
            <span>{props.code.slice(3)}</span>
          </p>
          <p class="join-sheet-or">{words().orOpen}</p>
          <p class="join-sheet-address">{props.address.replace(/^https?:\/\//, '')}</p>
        </div>
      </div>
      <ol class="join-sheet-steps">
        <For each={words().steps}>
          {(step, index) => (
            <li>
              <StepPicture step={index()} />
              <h2>
                <span class="step-number">{index() + 1}</span>
                {step.title}
              </h2>
              <p>{step.text}</p>
            </li>
          )}
        </For>
      </ol>
      <footer>
        <ul>
          <For each={words().notes}>{(note) => <li>{note}</li>}</For>
        </ul>
        <Show when={hasWifi()}>
          <dl class="join-sheet-wifi">
            <dt>
              {words().wifi} {words().wifiName}
            </dt>
            <dd>{props.wifi.name}</dd>
            <Show when={props.wifi.password}>
              <dt>{words().wifiPassword}</dt>
              <dd>{props.wifi.password}</dd>
            </Show>
          </dl>
        </Show>
      </footer>
    </article>
  )
}
