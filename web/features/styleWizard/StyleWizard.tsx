import { createSignal, For, Match, Show, Switch } from 'solid-js'
import type { DatasetSummary } from '#geodata/schema/dataset.ts'
import type { LayerStyle } from '#geodata/schema/map/layerStyle.ts'
import { markDefinitions } from '#geodata/schema/marks/marks.ts'
import { mapTexts } from '#web/i18n/maps/mapTexts.ts'
import { useDatasets } from '#web/project/datasetStore.ts'
import { type StyleValues, setStyle } from '#web/project/document/commands/styleCommands.ts'
import { useMap } from '#web/project/document/openMap.ts'
import { TextField } from '#web/ui/propertyForm/TextField.tsx'
import { ColorStep } from './ColorStep.tsx'
import { ConditionsStep } from './ConditionsStep.tsx'
import { LabelStep } from './LabelStep.tsx'
import { MarkStep } from './MarkStep.tsx'
import { SizeStep } from './SizeStep.tsx'
import './styleWizard.css'
import '#web/ui/segments.css'

const steps = ['mark', 'color', 'size', 'label', 'conditions'] as const
type Step = (typeof steps)[number]

type StyleWizardProps = { style: LayerStyle; dataset: DatasetSummary }

/** A style in steps: mark, colour, size, label, conditions. Whatever is chosen is on the map at once. */
export const StyleWizard = (props: StyleWizardProps) => {
  const map = useMap()
  const datasets = useDatasets()
  const [step, setStep] = createSignal<Step>('color')
  const takes = () => markDefinitions[props.style.mark].takes
  const offered = () => steps.filter((each) => each === 'mark' || takes()[each])
  const shown = () => (offered().includes(step()) ? step() : 'mark')
  const features = () => datasets.features(props.dataset.id)

  const set = (values: StyleValues, note: Parameters<typeof setStyle>[2]): void =>
    map.edit(setStyle(props.style.id, values, note), `${note}:${props.style.id}`)

  return (
    <div class="style-wizard">
      <TextField
        title={mapTexts().styles.name}
        value={props.style.title}
        longest={200}
        onChange={(title) => set({ title }, 'styleTitle')}
      />
      <div class="segments wizard-steps" role="tablist" aria-label={mapTexts().styles.steps}>
        <For each={offered()}>
          {(each) => (
            <button
              type="button"
              role="tab"
              id={`style-step-${each}`}
              aria-selected={shown() === each}
              aria-controls="style-step-panel"
              onClick={() => setStep(each)}
            >
              {mapTexts().styles[each]}
            </button>
          )}
        </For>
      </div>
      <div
        id="style-step-panel"
        class="wizard-step"
        role="tabpanel"
        aria-labelledby={`style-step-${shown()}`}
      >
        <Switch>
          <Match when={shown() === 'mark'}>
            <MarkStep style={props.style} dataset={props.dataset} onChange={set} />
          </Match>
          <Match when={shown() === 'label'}>
            <LabelStep style={props.style} dataset={props.dataset} onChange={set} />
          </Match>
          <Match when={features()}>
            {(rows) => (
              <Switch>
                <Match when={shown() === 'color'}>
                  <ColorStep style={props.style} dataset={props.dataset} features={rows()} onChange={set} />
                </Match>
                <Match when={shown() === 'size'}>
                  <SizeStep style={props.style} dataset={props.dataset} features={rows()} onChange={set} />
                </Match>
                <Match when={shown() === 'conditions'}>
                  <ConditionsStep
                    style={props.style}
                    dataset={props.dataset}
                    features={rows()}
                    onChange={set}
                  />
                </Match>
              </Switch>
            )}
          </Match>
        </Switch>
        <Show when={!features()}>
          <p class="muted small-text">{mapTexts().styles.loading}</p>
        </Show>
      </div>
    </div>
  )
}
