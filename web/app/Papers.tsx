import { createEffect, createMemo, createSignal, For, on, onCleanup, Show } from 'solid-js'
import type { DatasetSummary } from '#geodata/schema/dataset.ts'
import type { MapDocument } from '#geodata/schema/map/mapDocument.ts'
import { QrCode } from '#web/features/reader/QrCode.tsx'
import { PaperForm } from '#web/features/sheets/PaperForm.tsx'
import { paperQuestions, paperSize } from '#web/features/sheets/paperQuestions.ts'
import { localized, texts } from '#web/i18n/language.ts'
import { sheetTexts } from '#web/i18n/panels/sheetTexts.ts'
import { DocumentMap } from '#web/map/DocumentMap.tsx'
import type { MapState } from '#web/map/GroundMap.tsx'
import type { KyosoMap } from '#web/map/makeMap.ts'
import { SheetMarks } from '#web/map/sheet/SheetMarks.tsx'
import { type MapPicture, takePicture } from '#web/map/takePicture.ts'
import { useDatasets } from '#web/project/datasetStore.ts'
import { layerTitle } from '#web/project/document/layerTitle.ts'
import { IconButton } from '#web/ui/IconButton.tsx'

type PapersProps = {
  map: string
  document: MapDocument
  /** Those that one can draw in. */
  datasets: readonly DatasetSummary[]
  origin: string
  /** How many are wanted first. */
  count: number
}

const MOST_SHEETS = 200
const USUAL_SHEETS = 10
const NO_PADDING = { top: 10, right: 10, bottom: 10, left: 10 }
/** The map is at rest for so long before it is copied onto the sheets. */
const REST_MS = 400

const whole = (value: number, most: number, otherwise: number): number =>
  Number.isInteger(value) && value > 0 ? Math.min(value, most) : otherwise

/** The sheets, and above them what goes onto them: which layer asks, how many, what part of the map. */
export const Papers = (props: PapersProps) => {
  const datasets = useDatasets()
  const words = () => localized(sheetTexts)
  const [count, setCount] = createSignal(whole(props.count, MOST_SHEETS, USUAL_SHEETS))
  const [first, setFirst] = createSignal(1)
  const [chosen, setChosen] = createSignal(props.datasets[0]?.id ?? '')
  const [kyosoMap, setKyosoMap] = createSignal<KyosoMap>()
  const [state, setState] = createSignal<MapState>('busy')
  const [picture, setPicture] = createSignal<{ address: string; taken: MapPicture }>()

  const dataset = () => props.datasets.find(({ id }) => id === chosen())
  const layers = () => props.document.layers.filter(({ kind }) => kind === 'sketch')
  const layer = () => layers().find(({ source }) => source === chosen())
  const layerName = (): string => {
    const found = layer()
    return found ? layerTitle(found, dataset()) : ''
  }
  const questions = createMemo(() => paperQuestions(dataset()?.form ?? []))
  const size = () => paperSize(questions())
  const title = () => props.document.about.title || words().untitled
  const numbers = () => Array.from({ length: count() }, (_, index) => first() + index)
  /** What others have drawn would be copied from sheet to sheet. */
  const ground = createMemo(() => ({
    ...props.document,
    layers: props.document.layers.filter(({ kind }) => kind !== 'sketch' && kind !== 'live'),
  }))
  const entry = (number: number): string => {
    const query = new URLSearchParams({ paper: String(number) })
    const at = layer()?.id
    if (at !== undefined && layers().length > 1) query.set('layer', at)
    return `${props.origin}/maps/${encodeURIComponent(props.map)}?${query}`
  }

  const forget = (): void => {
    const old = picture()
    if (old) URL.revokeObjectURL(old.address)
  }
  const take = (): void => {
    const made = kyosoMap()
    if (!made) return
    const taken = takePicture(made.map)
    taken.canvas.toBlob(
      (blob) => {
        if (!blob) return
        forget()
        setPicture({ address: URL.createObjectURL(blob), taken })
      },
      'image/jpeg',
      0.9,
    )
  }
  createEffect(
    on(kyosoMap, (made) => {
      if (!made) return
      const observer = new ResizeObserver(() => made.map.resize())
      observer.observe(made.map.getContainer())
      onCleanup(() => observer.disconnect())
    }),
  )
  createEffect(
    on(state, (now) => {
      if (now !== 'idle') return
      const timer = setTimeout(take, REST_MS)
      onCleanup(() => clearTimeout(timer))
    }),
  )
  onCleanup(forget)

  return (
    <div class="sheet-page">
      <div class="sheet-bar">
        <h1>{words().papersTitle(title())}</h1>
        <Show when={props.datasets.length > 1}>
          <label>
            {words().papers.layer}
            <select class="select small" onChange={(event) => setChosen(event.currentTarget.value)}>
              <For each={layers()}>
                {(each) => (
                  <option value={each.source} selected={each.source === chosen()}>
                    {layerTitle(
                      each,
                      props.datasets.find(({ id }) => id === each.source),
                    )}
                  </option>
                )}
              </For>
            </select>
          </label>
        </Show>
        <label>
          {words().papers.count}
          <input
            class="text-input small tabular"
            type="number"
            min="1"
            max={MOST_SHEETS}
            value={count()}
            onChange={(event) => setCount(whole(event.currentTarget.valueAsNumber, MOST_SHEETS, count()))}
          />
        </label>
        <label>
          {words().papers.first}
          <input
            class="text-input small tabular"
            type="number"
            min="1"
            max="9999"
            value={first()}
            onChange={(event) => setFirst(whole(event.currentTarget.valueAsNumber, 9999, first()))}
          />
        </label>
        <a class="button" href={`/maps/${encodeURIComponent(props.map)}`}>
          {words().back}
        </a>
        <button type="button" class="button primary" disabled={!picture()} onClick={() => print()}>
          {words().print}
        </button>
        <p class="small-text sheet-bar-help" role="status">
          {picture() ? words().papers.ready(count()) : words().papers.drawing}
        </p>
      </div>
      <section class="paper-area" aria-label={words().papers.area}>
        <p class="small-text">{words().papers.zoomHelp}</p>
        <div class={`paper-area-map ${size()}`}>
          <DocumentMap
            document={ground()}
            rows={datasets.features}
            dataset={datasets.find}
            hasFailed={datasets.hasFailed}
            feature={datasets.feature}
            reading
            scheme="light"
            padding={NO_PADDING}
            selection={null}
            onPick={() => {}}
            onHover={() => {}}
            onCamera={() => {}}
            onMap={setKyosoMap}
            onState={setState}
          />
          <div class="paper-zoom panel">
            <IconButton
              small
              icon="plus"
              label={texts().map.zoomIn}
              onClick={() => kyosoMap()?.fly({ kind: 'zoom', by: 1 })}
            />
            <IconButton
              small
              icon="minus"
              label={texts().map.zoomOut}
              onClick={() => kyosoMap()?.fly({ kind: 'zoom', by: -1 })}
            />
          </div>
        </div>
      </section>
      <div class="sheet-papers" data-ready={picture() !== undefined}>
        <For each={numbers()}>
          {(number) => (
            <PaperForm
              title={title()}
              layer={layerName()}
              number={number}
              questions={questions()}
              size={size()}
              map={
                picture() && {
                  picture: (
                    <>
                      <img src={picture()?.address} alt={texts().map.label} />
                      <Show when={picture()?.taken}>{(taken) => <SheetMarks picture={taken()} />}</Show>
                    </>
                  ),
                  credits: picture()?.taken.credits.join('、') ?? '',
                }
              }
              qr={<QrCode text={entry(number)} label={words().papers.qr(number)} />}
            />
          )}
        </For>
      </div>
    </div>
  )
}
