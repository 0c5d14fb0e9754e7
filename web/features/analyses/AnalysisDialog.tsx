import { createMemo, createSignal, For, onCleanup, Show } from 'solid-js'
import { analysisForms } from '#geodata/schema/analyses/analysisForms.ts'
import type { DatasetSummary, GeometryKind } from '#geodata/schema/dataset.ts'
import type { MapLayer } from '#geodata/schema/map/mapLayer.ts'
import { readSettings } from '#geodata/schema/readSettings.ts'
import { type AnalysisKind, analysisKinds } from '#geodata/schema/recipe.ts'
import type { Settings } from '#geodata/schema/settings.ts'
import { localized } from '#web/i18n/language.ts'
import { analysisTexts } from '#web/i18n/maps/analysisTexts.ts'
import { useDatasets } from '#web/project/datasetStore.ts'
import { layerTitle } from '#web/project/document/layerTitle.ts'
import { useMap } from '#web/project/document/openMap.ts'
import { Dialog } from '#web/ui/Dialog.tsx'
import { Choice } from '#web/ui/propertyForm/Choice.tsx'
import { PropertyForm } from '#web/ui/propertyForm/PropertyForm.tsx'
import { TextField } from '#web/ui/propertyForm/TextField.tsx'
import type { AnalysisWish } from './runAnalysis.ts'
import { sentenceOf } from './sentenceOf.ts'
import './analyses.css'

type AnalysisDialogProps = {
  /** An analysis that is to be made again: begins with its settings. */
  begin?: { wish: AnalysisWish; title: string }
  onRun: (wish: AnalysisWish, title: string, signal: AbortSignal) => Promise<void>
  onClose: () => void
}

type Usable = { layer: MapLayer; dataset: DatasetSummary }

/** Chooses an analysis, fills its form, runs it. */
export const AnalysisDialog = (props: AnalysisDialogProps) => {
  const map = useMap()
  const datasets = useDatasets()
  const words = analysisTexts
  const begin = props.begin
  const usable = createMemo((): Usable[] =>
    map.document.layers.flatMap((layer) => {
      const dataset =
        layer.kind === 'dataset' || layer.kind === 'sketch' ? datasets.find(layer.source) : undefined
      return dataset && dataset.geometry !== 'none' ? [{ layer, dataset }] : []
    }),
  )
  const layerOf = (source: AnalysisWish['other']): string =>
    usable().find(({ layer }) => layer.source === source?.dataset)?.layer.id ?? ''

  const [kind, setKind] = createSignal<AnalysisKind | null>(begin?.wish.analysis ?? null)
  const [layer, setLayer] = createSignal(layerOf(begin?.wish.layer ?? null))
  const [other, setOther] = createSignal(layerOf(begin?.wish.other ?? null))
  const [settings, setSettings] = createSignal<Settings>(begin?.wish.settings ?? {})
  const [ownTitle, setOwnTitle] = createSignal<string | null>(begin?.title ?? null)
  const [running, setRunning] = createSignal<AbortController | null>(null)
  const [problem, setProblem] = createSignal('')
  onCleanup(() => running()?.abort())

  const analysis = () => {
    const chosen = kind()
    return chosen ? analysisForms[chosen] : undefined
  }
  const fitting = (geometries: readonly GeometryKind[]): Usable[] =>
    usable().filter(({ dataset }) => geometries.includes(dataset.geometry))
  /** The chosen one where it fits, else the first that does. */
  const chosenAmong = (fit: Usable[], id: string): Usable | undefined =>
    fit.find((each) => each.layer.id === id) ?? fit[0]
  const layers = () => fitting(analysis()?.geometries ?? [])
  const others = () =>
    fitting(analysis()?.other?.geometries ?? []).filter((each) => each.layer.id !== first()?.layer.id)
  const first = (): Usable | undefined => chosenAmong(layers(), layer())
  const second = (): Usable | undefined => (analysis()?.other ? chosenAmong(others(), other()) : undefined)
  const titleOf = ({ layer: each, dataset }: Usable): string => layerTitle(each, dataset)
  const options = (fit: Usable[]) => fit.map((each) => ({ value: each.layer.id, title: titleOf(each) }))
  const title = (): string => {
    const own = ownTitle()
    const [made, from] = [analysis(), first()]
    return own ?? (made && from ? words().suggestedName(localized(made.title), titleOf(from)) : '')
  }
  const ready = (): boolean => first() !== undefined && (!analysis()?.other || second() !== undefined)
  const isFiltered = (): boolean => [first(), second()].some((each) => (each?.layer.filter.length ?? 0) > 0)

  const run = async (): Promise<void> => {
    const [made, from, against] = [analysis(), first(), second()]
    if (!made || !from || title().trim() === '') return
    const stop = new AbortController()
    setRunning(stop)
    setProblem('')
    const source = (each: Usable) => ({ dataset: each.dataset.id, filter: [...each.layer.filter] })
    const wish: AnalysisWish = {
      analysis: made.kind,
      layer: source(from),
      other: against ? source(against) : null,
      settings: {
        ...readSettings(made.settings, settings()),
        ...(made.other && readSettings(made.other.settings, settings())),
      },
    }
    try {
      await props.onRun(wish, title().trim(), stop.signal)
      props.onClose()
    } catch (cause) {
      if (!stop.signal.aborted) setProblem(sentenceOf(cause))
    }
    setRunning(null)
  }
  const change = (next: Settings): void => void setSettings({ ...settings(), ...next })

  return (
    <Dialog title={words().title} onClose={props.onClose}>
      <Show
        when={analysis()}
        fallback={
          <>
            <p class="field-help">{words().choose}</p>
            <ul class="analysis-list">
              <For each={analysisKinds}>
                {(each) => (
                  <li>
                    <button
                      type="button"
                      class="analysis-choice"
                      data-analysis={each}
                      onClick={() => setKind(each)}
                    >
                      <b>{localized(analysisForms[each].title)}</b>
                      <span class="small-text muted">{localized(analysisForms[each].help)}</span>
                    </button>
                  </li>
                )}
              </For>
            </ul>
          </>
        }
      >
        {(chosen) => (
          <form
            class="analysis-form"
            onSubmit={(event) => {
              event.preventDefault()
              void run()
            }}
          >
            <div>
              <h3>{localized(chosen().title)}</h3>
              <p class="field-help">{localized(chosen().help)}</p>
              <Show when={!begin}>
                <button type="button" class="text-button" onClick={() => setKind(null)}>
                  {words().back}
                </button>
              </Show>
            </div>
            <Show when={ready()} fallback={<p class="muted">{words().noLayer}</p>}>
              <Choice
                title={words().layer}
                value={first()?.layer.id ?? ''}
                choices={options(layers())}
                onChange={setLayer}
              />
              <PropertyForm
                schema={chosen().settings}
                values={settings()}
                fields={first()?.dataset.fields ?? []}
                onChange={change}
              />
              <Show when={chosen().other}>
                {(asked) => (
                  <>
                    <Choice
                      title={localized(asked().title)}
                      value={second()?.layer.id ?? ''}
                      choices={options(others())}
                      onChange={setOther}
                    />
                    <PropertyForm
                      schema={asked().settings}
                      values={settings()}
                      fields={second()?.dataset.fields ?? []}
                      onChange={change}
                    />
                  </>
                )}
              </Show>
              <Show when={isFiltered()}>
                <p class="field-help">{words().filtered}</p>
              </Show>
              <TextField title={words().name} value={title()} longest={200} onChange={setOwnTitle} />
              <div class="analysis-acts">
                <Show when={problem()}>
                  <p class="field-problem small-text" role="alert">
                    {problem()}
                  </p>
                </Show>
                <Show when={running()}>
                  {(stop) => (
                    <button type="button" class="button" onClick={() => stop().abort()}>
                      {words().cancel}
                    </button>
                  )}
                </Show>
                <button
                  type="submit"
                  class="button primary"
                  disabled={running() !== null || title().trim() === ''}
                >
                  {running() ? words().running : words().run}
                </button>
              </div>
            </Show>
          </form>
        )}
      </Show>
    </Dialog>
  )
}
