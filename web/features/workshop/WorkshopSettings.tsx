import { For, Show } from 'solid-js'
import { layerRights, type Workshop, type WorkshopLayer } from '#geodata/schema/workshop/workshop.ts'
import { localized } from '#web/i18n/language.ts'
import { workshopTexts } from '#web/i18n/panels/workshopTexts.ts'
import { useDatasets } from '#web/project/datasetStore.ts'
import { layerTitle } from '#web/project/document/layerTitle.ts'
import { useMap } from '#web/project/document/openMap.ts'
import { clearRehearsal } from '#web/server/workshopClient.ts'
import { FieldRow } from '#web/ui/propertyForm/FieldRow.tsx'
import { SwitchInput } from '#web/ui/propertyForm/SwitchInput.tsx'
import { createWorkshopActs } from './createWorkshopActs.ts'
import { Outcome } from './Outcome.tsx'

type WorkshopSettingsProps = {
  workshop: Workshop
  /** Opens the making of another layer to draw in. */
  onAddLayer: () => void
}

const LONGEST_TITLE = 200

/** What participants see and may do, layer by layer; trying it out beforehand. */
export const WorkshopSettings = (props: WorkshopSettingsProps) => {
  const map = useMap()
  const datasets = useDatasets()
  const acts = createWorkshopActs()
  const words = () => localized(workshopTexts).settings
  const sketches = () => map.document.layers.filter(({ kind }) => kind === 'sketch')
  const decided = (dataset: string): WorkshopLayer =>
    props.workshop.layers.find((layer) => layer.dataset === dataset) ?? {
      dataset,
      rights: 'view',
      approval: false,
    }
  const change = (dataset: string, values: Partial<WorkshopLayer>): void =>
    void acts.decide(({ layers }) => {
      const before = layers.find((layer) => layer.dataset === dataset) ?? decided(dataset)
      const others = layers.filter((layer) => layer.dataset !== dataset)
      return { layers: [...others, { ...before, ...values }] }
    })
  const rename = (title: string): void => void acts.decide(() => ({ title }))
  const clear = (): void => {
    if (confirm(words().clearSure)) void acts.attempt(() => clearRehearsal(map.id), words().cleared)
  }
  return (
    <div class="workshop-settings">
      <FieldRow title={words().roomTitle} help={words().roomTitleHelp}>
        {(ids) => (
          <input
            id={ids.id}
            aria-describedby={ids.describedBy}
            class="text-input small"
            maxlength={LONGEST_TITLE}
            placeholder={map.document.about.title}
            value={props.workshop.title}
            onChange={(event) => rename(event.currentTarget.value.trim())}
          />
        )}
      </FieldRow>
      <section aria-labelledby="workshop-layers-title">
        <h3 id="workshop-layers-title">{words().layers}</h3>
        <ul class="workshop-layers">
          <For each={sketches()}>
            {(layer) => {
              const title = () => layerTitle(layer, datasets.find(layer.source))
              return (
                <li>
                  <p class="workshop-layer-name">{title()}</p>
                  <select
                    class="select small"
                    aria-label={words().rightsOf(title())}
                    onChange={(event) => {
                      const rights = layerRights[event.currentTarget.selectedIndex]
                      if (rights) change(layer.source, { rights })
                    }}
                  >
                    <For each={layerRights}>
                      {(rights) => (
                        <option selected={decided(layer.source).rights === rights}>
                          {words().rights[rights]}
                        </option>
                      )}
                    </For>
                  </select>
                  <Show when={decided(layer.source).rights !== 'view'}>
                    <label class="switch-row">
                      <input
                        type="checkbox"
                        class="checkbox"
                        checked={decided(layer.source).approval}
                        onChange={(event) => change(layer.source, { approval: event.currentTarget.checked })}
                      />
                      {words().approval}
                    </label>
                  </Show>
                </li>
              )
            }}
          </For>
        </ul>
        <p class="field-help">{words().approvalHelp}</p>
        <button type="button" class="text-button" onClick={() => props.onAddLayer()}>
          ＋ {words().addLayer}
        </button>
      </section>
      <section class="workshop-rehearsal">
        <SwitchInput
          title={words().rehearsal}
          help={words().rehearsalHelp}
          value={props.workshop.rehearsal}
          onChange={(rehearsal) => void acts.decide(() => ({ rehearsal }))}
        />
        <button type="button" class="button small" disabled={acts.busy()} onClick={clear}>
          {words().clear}
        </button>
      </section>
      <Outcome acts={acts} />
    </div>
  )
}
