import { createSignal, For, Show } from 'solid-js'
import { localized } from '#web/i18n/language.ts'
import { sketchTexts } from '#web/i18n/maps/sketchTexts.ts'
import { workshopTexts } from '#web/i18n/panels/workshopTexts.ts'
import { useDatasets } from '#web/project/datasetStore.ts'
import { layerTitle } from '#web/project/document/layerTitle.ts'
import { useMap } from '#web/project/document/openMap.ts'
import { openWorkshop, putWorkshop } from '#web/server/workshopClient.ts'
import { TextField } from '#web/ui/propertyForm/TextField.tsx'
import { createWorkshopActs } from './createWorkshopActs.ts'
import { Outcome } from './Outcome.tsx'

type InvitationProps = {
  /** Makes a layer to draw in under that name; resolves with its dataset. */
  makeLayer: (title: string) => Promise<string>
}

/** A map that nobody was let into yet: what that means, and the one act that does it. */
export const Invitation = (props: InvitationProps) => {
  const map = useMap()
  const datasets = useDatasets()
  const acts = createWorkshopActs()
  const words = () => localized(workshopTexts).invite
  const sketches = () => map.document.layers.filter(({ kind }) => kind === 'sketch')
  const [typed, setTyped] = createSignal<string>()
  const name = () => typed() ?? words().firstLayer

  const start = (): Promise<boolean> =>
    acts.change(async () => {
      const known = sketches().map(({ source }) => source)
      const layers = known.length > 0 ? known : [await props.makeLayer(name().trim() || words().firstLayer)]
      await putWorkshop(map.id, {
        ...acts.settings(),
        layers: layers.map((dataset) => ({ dataset, rights: 'editOwn', approval: false })),
      })
      return openWorkshop(map.id, true)
    })
  return (
    <section class="workshop-card" aria-labelledby="workshop-invite-title">
      <h2 id="workshop-invite-title">{words().title}</h2>
      <p>{words().lead}</p>
      <Show
        when={sketches().length > 0}
        fallback={
          <div class="workshop-first-layer">
            <p>{words().noSketch}</p>
            <TextField title={words().layerName} value={name()} longest={200} onChange={setTyped} />
            <p class="field-title">{words().asks}</p>
            <ul>
              <li>
                {words().photo} <span class="muted small-text">{sketchTexts().form.inputs.photos}</span>
              </li>
              <li>
                {words().word} <span class="muted small-text">{sketchTexts().form.inputs.text}</span>
              </li>
              <li>
                {words().category}{' '}
                <span class="muted small-text">{words().categories.split('\n').join(' / ')}</span>
              </li>
            </ul>
          </div>
        }
      >
        <div>
          <p class="field-title">{words().layers}</p>
          <ul class="workshop-layer-names">
            <For each={sketches()}>
              {(layer) => <li>{layerTitle(layer, datasets.find(layer.source))}</li>}
            </For>
          </ul>
        </div>
      </Show>
      <button
        type="button"
        class="button primary"
        disabled={acts.busy() || map.save().kind !== 'saved'}
        onClick={() => void start()}
      >
        {acts.busy() ? words().starting : sketches().length > 0 ? words().start : words().startWithLayer}
      </button>
      <Show when={map.save().kind !== 'saved'}>
        <p class="field-help">{words().notSaved}</p>
      </Show>
      <Outcome acts={acts} />
    </section>
  )
}
