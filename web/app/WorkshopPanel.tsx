import { createMemo, createSignal, For, Match, onMount, Show, Switch } from 'solid-js'
import type { Workshop } from '#geodata/schema/workshop/workshop.ts'
import { newAnswerName, newSketchId } from '#web/features/formBuilder/newAnswerName.ts'
import { both, newQuestion, readChoices } from '#web/features/formBuilder/questions.ts'
import { QrCode } from '#web/features/reader/QrCode.tsx'
import type { Contribution } from '#web/features/review/createReviewQueue.ts'
import { ReviewQueue } from '#web/features/review/ReviewQueue.tsx'
import { CodeCard } from '#web/features/workshop/CodeCard.tsx'
import { HandIn } from '#web/features/workshop/HandIn.tsx'
import { Invitation } from '#web/features/workshop/Invitation.tsx'
import { PhaseRunner } from '#web/features/workshop/PhaseRunner.tsx'
import { SeatList } from '#web/features/workshop/SeatList.tsx'
import { WorkshopSettings } from '#web/features/workshop/WorkshopSettings.tsx'
import { localized, texts } from '#web/i18n/language.ts'
import { workshopTexts } from '#web/i18n/panels/workshopTexts.ts'
import { addSketchLayer } from '#web/project/document/commands/layerCommands.ts'
import { newId } from '#web/project/document/newId.ts'
import { useMap } from '#web/project/document/openMap.ts'
import { reachableOrigins } from '#web/project/workshop/joinAddress.ts'
import { fetchOrigins } from '#web/server/workshopClient.ts'
import { createFetched } from '#web/ui/createFetched.ts'
import { LoadFailed } from './LoadFailed.tsx'
import '#web/features/workshop/workshop.css'
import '#web/ui/segments.css'

/** What a group that has just met can answer on a phone: a photo, a few words, which kind. */
const firstForm = () => {
  const { photo, word, category, categories } = localized(workshopTexts).invite
  return [
    newQuestion(newAnswerName(), 'photos', photo, []),
    newQuestion(newAnswerName(), 'text', word, []),
    newQuestion(newAnswerName(), 'choice', category, readChoices(categories, [], localized)),
  ]
}

const qr = (address: string, label: string) => <QrCode text={address} label={label} />

/** Who gets in, and when: the code, the phases. */
export const WorkshopEntry = (props: { failed: boolean; onRetry: () => void }) => {
  const map = useMap()
  const told = createFetched(() => true, fetchOrigins)
  const origins = createMemo(() => reachableOrigins(location, told.value() ?? []))
  const [chosen, setChosen] = createSignal<string>()
  const origin = () => origins().find((each) => each === chosen()) ?? origins()[0] ?? location.origin
  const makeLayer = async (title: string): Promise<string> => {
    const dataset = newSketchId()
    await map.rows.putSketch(dataset, { title: both(title), form: firstForm() })
    map.edit(addSketchLayer(map.document, { id: newId(), dataset, title }))
    return dataset
  }
  const invited = (): (Workshop & { code: string }) | undefined => {
    const workshop = map.workshop.now()
    return workshop?.code ? { ...workshop, code: workshop.code } : undefined
  }
  return (
    <div class="workshop-entry">
      <Switch fallback={<p class="page-loading muted">{texts().loading}</p>}>
        <Match when={invited()}>
          {(workshop) => (
            <>
              <CodeCard
                workshop={workshop()}
                code={workshop().code}
                origins={told.value() || told.error() ? origins() : undefined}
                origin={origin()}
                onOrigin={setChosen}
                qr={qr}
              />
              <PhaseRunner workshop={workshop()} />
            </>
          )}
        </Match>
        <Match when={map.workshop.now() === null}>
          <Invitation makeLayer={makeLayer} />
        </Match>
        <Match when={props.failed}>
          <LoadFailed onRetry={() => props.onRetry()} />
        </Match>
      </Switch>
    </div>
  )
}

const sections = ['review', 'people', 'settings'] as const
type Section = (typeof sections)[number]

type WorkshopConsoleProps = {
  formatInstant: (instant: string) => string
  /** A contribution is being judged: it is to be seen on the map. */
  onLook: (contribution: Contribution | null) => void
  onAddLayer: () => void
}

/** What comes of it: what waits to be approved, who takes part, and the rules. */
export const WorkshopConsole = (props: WorkshopConsoleProps) => {
  const map = useMap()
  const words = () => localized(workshopTexts)
  const asked = new URLSearchParams(location.search)
  const scanned = Number(asked.get('paper'))
  const paper = Number.isInteger(scanned) && scanned > 0 ? scanned : null
  const [chosen, setChosen] = createSignal<Section | undefined>(paper === null ? undefined : 'people')
  onMount(() => {
    const layer = asked.get('layer')
    if (paper !== null && layer) map.select({ kind: 'layer', id: layer })
  })
  const waiting = () => map.workshop.now()?.waiting ?? 0
  const mostPressing = (): Section => (waiting() > 0 ? 'review' : 'people')
  /** What is most pressing when it opens; it stays when that is done. */
  const first = createMemo<Section | undefined>(
    (before) => before ?? (map.workshop.now() ? mostPressing() : undefined),
  )
  const section = (): Section => chosen() ?? first() ?? 'people'

  return (
    <>
      <div class="inspector-head">
        <h2>{words().right}</h2>
        <div class="segments" role="tablist" aria-label={words().right}>
          <For each={sections}>
            {(each) => (
              <button
                type="button"
                role="tab"
                id={`workshop-tab-${each}`}
                aria-selected={section() === each}
                aria-controls="workshop-section"
                onClick={() => setChosen(each)}
              >
                {words().sections[each]}
                <Show when={each === 'review' && waiting() > 0}>
                  <span class="count-badge tabular">{waiting()}</span>
                </Show>
              </button>
            )}
          </For>
        </div>
      </div>
      <div
        class="inspector-body"
        role="tabpanel"
        id="workshop-section"
        aria-labelledby={`workshop-tab-${section()}`}
      >
        <Show when={map.workshop.now()} fallback={<p class="muted">{words().notYet}</p>}>
          {(workshop) => (
            <Switch>
              <Match when={section() === 'review'}>
                <ReviewQueue formatInstant={props.formatInstant} onLook={props.onLook} />
              </Match>
              <Match when={section() === 'people'}>
                <SeatList formatInstant={props.formatInstant} paper={paper} />
                <HandIn />
              </Match>
              <Match when={true}>
                <WorkshopSettings workshop={workshop()} onAddLayer={props.onAddLayer} />
              </Match>
            </Switch>
          )}
        </Show>
      </div>
    </>
  )
}
