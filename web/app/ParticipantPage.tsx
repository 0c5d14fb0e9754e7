import { createEffect, createSignal, Match, Show, Suspense, Switch } from 'solid-js'
import { localized, texts } from '#web/i18n/language.ts'
import { participantTexts } from '#web/i18n/panels/participantTexts.ts'
import { loadBasemapData } from '#web/map/basemapData.ts'
import type { Step } from '#web/project/document/makeUndoStack.ts'
import { createParticipantMap } from '#web/project/participant/createParticipantMap.ts'
import { keptSeat } from '#web/project/participant/seatOnDevice.ts'
import { createRowStore } from '#web/project/rows/createRowStore.ts'
import { ParticipantMap } from './ParticipantMap.tsx'
import { loadForm, UnsentFiles } from './participantPanels.ts'
import './ParticipantPage.css'

/** A map as somebody has it who joined by code, or why it cannot be had. */
export const ParticipantPage = (props: { map: string }) => {
  void loadBasemapData().catch(() => {})
  void loadForm()
  const [lastStep, setLastStep] = createSignal<Step>()
  const rows = createRowStore({ map: props.map, push: (step) => setLastStep(() => step), tell: () => {} })
  const joined = createParticipantMap(props.map, rows)
  const words = () => localized(participantTexts)
  createEffect(() => {
    document.title = words().page(
      joined.workshop()?.title || joined.document()?.about.title || texts().product,
    )
  })
  return (
    <Switch fallback={<p class="participant-state muted">{words().opening}</p>}>
      <Match when={joined.trouble() === 'missing' || joined.trouble() === 'removed'}>
        <main class="participant-state">
          <h1>{words().gone.missing}</h1>
          <p>{joined.trouble() === 'removed' ? words().gone.removed : words().gone.missingText}</p>
          <Show when={rows.unsent() > 0}>
            <Suspense>
              <UnsentFiles
                map={props.map}
                rows={rows}
                nickname={keptSeat(props.map)?.nickname ?? null}
                seat={null}
              />
            </Suspense>
          </Show>
          <a class="button primary" href="/join">
            {words().gone.toJoin}
          </a>
        </main>
      </Match>
      <Match when={joined.document()}>
        {(document) => (
          <ParticipantMap
            map={props.map}
            document={document()}
            joined={joined}
            rows={rows}
            onUndo={() => lastStep()?.revert()}
          />
        )}
      </Match>
      <Match when={joined.trouble() === 'failed'}>
        <main class="participant-state">
          <p role="alert">{words().gone.failed}</p>
          <button type="button" class="button" onClick={joined.retry}>
            {texts().retry}
          </button>
        </main>
      </Match>
    </Switch>
  )
}
