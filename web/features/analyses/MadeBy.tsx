import { createSignal, Show } from 'solid-js'
import { analysisForms } from '#geodata/schema/analyses/analysisForms.ts'
import type { DatasetSummary } from '#geodata/schema/dataset.ts'
import type { Recipe, RecipeInput } from '#geodata/schema/recipe.ts'
import { language, localized, texts } from '#web/i18n/language.ts'
import { analysisTexts } from '#web/i18n/maps/analysisTexts.ts'
import { useDatasets } from '#web/project/datasetStore.ts'
import { layerTitle } from '#web/project/document/layerTitle.ts'
import { useMap } from '#web/project/document/openMap.ts'
import { AnalysisDialog } from './AnalysisDialog.tsx'
import { type AnalysisWish, runAnalysis } from './runAnalysis.ts'
import { sentenceOf } from './sentenceOf.ts'
import './analyses.css'

/** How a layer's data was made, and the way to make it again. */
export const MadeBy = (props: { dataset: DatasetSummary; recipe: Recipe }) => {
  const map = useMap()
  const datasets = useDatasets()
  const words = analysisTexts
  const [busy, setBusy] = createSignal(false)
  const [told, setTold] = createSignal('')
  const [changing, setChanging] = createSignal(false)

  const nameOf = ({ dataset, filter }: RecipeInput): string => {
    const layer = map.document.layers.find(({ source }) => source === dataset)
    const known = datasets.find(dataset)
    const name = layer ? layerTitle(layer, known) : known ? localized(known.title) : words().gone
    return filter.length > 0 ? name + words().rowsFiltered : name
  }
  const inputs = (): RecipeInput[] => [
    props.recipe.layer,
    ...(props.recipe.other ? [props.recipe.other] : []),
  ]
  const isStale = (): boolean =>
    inputs().some(({ dataset, revision }) => {
      const known = datasets.find(dataset)
      return known !== undefined && known.revision !== revision
    })
  const when = (): string =>
    new Intl.DateTimeFormat(language() === 'ja' ? 'ja-JP' : 'en-GB', {
      dateStyle: 'medium',
      timeStyle: 'short',
    }).format(new Date(props.recipe.madeAt))
  const wish = (): AnalysisWish => {
    const { analysis, layer, other, settings } = props.recipe
    return { analysis, layer, other, settings }
  }
  const run = async (next: AnalysisWish, title: string, signal: AbortSignal): Promise<void> => {
    const named = title === localized(props.dataset.title) ? props.dataset.title : { ja: title, en: title }
    const place = { map: map.id, dataset: props.dataset.id, title: named }
    const { dataset: made } = await runAnalysis(next, place, { signal, now: new Date() })
    map.rows.renew(made)
    setTold(words().done(texts().count(made.featureCount)))
  }
  const again = async (): Promise<void> => {
    setBusy(true)
    setTold('')
    try {
      await run(wish(), localized(props.dataset.title), new AbortController().signal)
    } catch (cause) {
      setTold(sentenceOf(cause))
    }
    setBusy(false)
  }
  return (
    <div class="field-row made-by">
      <p class="field-title">{words().recipe}</p>
      <p>
        <b>{localized(analysisForms[props.recipe.analysis].title)}</b>
      </p>
      <dl>
        <dt>{words().from}</dt>
        <dd>{nameOf(props.recipe.layer)}</dd>
        <Show when={props.recipe.other}>
          {(other) => (
            <>
              <dt>{words().with}</dt>
              <dd>{nameOf(other())}</dd>
            </>
          )}
        </Show>
      </dl>
      <p class="field-help">
        {words().madeAt(when())} · {isStale() ? words().stale : words().fresh}
      </p>
      <div class="button-row">
        <button type="button" class="button small" disabled={busy()} onClick={() => void again()}>
          {busy() ? words().running : words().again}
        </button>
        <button type="button" class="text-button" onClick={() => setChanging(true)}>
          {words().change}
        </button>
      </div>
      <p class="small-text" role="status">
        {told()}
      </p>
      <Show when={changing()}>
        <AnalysisDialog
          begin={{ wish: wish(), title: localized(props.dataset.title) }}
          onRun={run}
          onClose={() => setChanging(false)}
        />
      </Show>
    </div>
  )
}
