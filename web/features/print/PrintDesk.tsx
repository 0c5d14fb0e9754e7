import { createEffect, createMemo, createSignal, For, onCleanup, Show } from 'solid-js'
import { PIXELS_PER_MM } from '#geodata/cartography/paper/printScale.ts'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import type { MapDocument } from '#geodata/schema/map/mapDocument.ts'
import { localized } from '#web/i18n/language.ts'
import { printTexts } from '#web/i18n/panels/printTexts.ts'
import { DocumentLegend } from '#web/map/DocumentLegend.tsx'
import { DocumentMap } from '#web/map/DocumentMap.tsx'
import type { DocumentData } from '#web/map/document/createDocumentOverlays.ts'
import type { MapState } from '#web/map/GroundMap.tsx'
import { createPreviewScale } from './createPreviewScale.ts'
import { createPrinting } from './createPrinting.ts'
import { createPrintPlan } from './createPrintPlan.ts'
import { PrintActs } from './PrintActs.tsx'
import { PrintOptions } from './PrintOptions.tsx'
import { PrintSheet } from './PrintSheet.tsx'
import { SheetTurner } from './SheetTurner.tsx'
import './print.css'

type PrintDeskProps = DocumentData & {
  document: MapDocument
  hasFailed?: (dataset: string) => boolean
  feature?: (dataset: string, uid: string) => FeatureJson | undefined
  onClose: () => void
}

const NO_PADDING = { top: 0, right: 0, bottom: 0, left: 0 }

/** A map laid out on paper: chosen on the left, seen on the right as it will come out of the printer. */
export const PrintDesk = (props: PrintDeskProps) => {
  const words = () => localized(printTexts)
  const { camera } = props.document.scene
  const printing = createPrinting()
  const plan = createPrintPlan(props.document.about.title, camera, printing.forget)
  const { settings } = plan
  const preview = createPreviewScale(() => ({ paper: settings.paper, orientation: settings.orientation }))
  const [state, setState] = createSignal<MapState>('busy')
  const [tooLong, setTooLong] = createSignal(false)
  const [legend, setLegend] = createSignal<HTMLElement>()
  let paper!: HTMLDivElement

  const document = createMemo(
    (): MapDocument => ({
      ...props.document,
      scene: { ...props.document.scene, bounds: null, camera: { ...camera, pitch: 0 } },
    }),
  )
  const stage = {
    plan,
    isComplete: () => state() === 'idle',
    wantsLive: () => document().layers.some(({ kind, visible }) => kind === 'live' && visible),
    whenShown: async () => {
      await Promise.all([...paper.querySelectorAll('img')].map((image) => image.decode()))
    },
  }
  printing.prepare(stage)

  createEffect(() => {
    const box = legend()
    if (!box) return setTooLong(false)
    const observer = new ResizeObserver(() => setTooLong(box.scrollHeight > box.clientHeight + 2))
    observer.observe(box)
    for (const child of box.children) observer.observe(child)
    onCleanup(() => observer.disconnect())
  })
  const measureFrame = (element: HTMLDivElement): void => {
    const observer = new ResizeObserver(() => {
      const { clientWidth: width, clientHeight: height } = element
      // while it is printed the preview is not there
      if (width > 0) plan.setFrame({ width, height })
    })
    observer.observe(element)
    onCleanup(() => observer.disconnect())
  }

  const sheetOf = (sheet: number) => ({
    settings,
    place: { number: sheet + 1, of: plan.total() },
    scale: plan.scale(),
    frame: plan.frame(),
    metresPerPixel: plan.scale() / (1000 * PIXELS_PER_MM),
    bearing: plan.bearing(),
    credits: plan.credits(),
  })
  const legendOf = () => (
    <DocumentLegend rows={props.rows} dataset={props.dataset} document={document()} zoom={plan.zoom()} />
  )
  return (
    <div class="print-desk">
      <div class="print-side">
        <header class="print-bar">
          <h1>{words().title}</h1>
          <button type="button" class="button small" onClick={() => props.onClose()}>
            {words().back}
          </button>
        </header>
        <PrintOptions
          settings={settings}
          onChange={plan.change}
          tooLong={tooLong()}
          acts={
            <PrintActs
              work={printing.work()}
              ready={plan.kyosoMap() !== undefined}
              onPrint={() => void printing.printAll(stage)}
              onSave={() => void printing.save(stage)}
            />
          }
        />
      </div>
      <section class="print-preview" ref={preview.room} aria-label={words().preview}>
        <Show when={plan.total() > 1}>
          <SheetTurner sheet={plan.sheet()} total={plan.total()} onLook={plan.look} />
        </Show>
        <div
          class="print-shown"
          style={{ width: `${preview.size().width}px`, height: `${preview.size().height}px` }}
        >
          <div class="print-scaled" style={{ transform: `scale(${preview.scale()})` }}>
            <PrintSheet
              {...sheetOf(plan.sheet())}
              legend={legendOf()}
              legendRef={setLegend}
              frameRef={measureFrame}
              map={
                <DocumentMap
                  rows={props.rows}
                  dataset={props.dataset}
                  {...(props.hasFailed && { hasFailed: props.hasFailed })}
                  {...(props.feature && { feature: props.feature })}
                  document={document()}
                  reading
                  scheme="light"
                  padding={NO_PADDING}
                  selection={null}
                  onPick={() => {}}
                  onHover={() => {}}
                  onCamera={() => {}}
                  onMap={plan.setKyosoMap}
                  onState={setState}
                />
              }
            />
          </div>
        </div>
        <p class="small-text muted">{words().moveHelp}</p>
      </section>
      <div class="print-paper" ref={paper} aria-hidden="true">
        <For each={printing.drawn()}>
          {(drawn) => (
            <PrintSheet
              {...sheetOf(drawn.sheet)}
              legend={legendOf()}
              map={
                'canvas' in drawn ? (
                  drawn.canvas
                ) : (
                  <img src={drawn.address} alt="" width={plan.frame().width} height={plan.frame().height} />
                )
              }
            />
          )}
        </For>
      </div>
    </div>
  )
}
