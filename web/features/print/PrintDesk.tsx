import { createEffect, createMemo, createSignal, For, on, onCleanup, onMount, Show } from 'solid-js'
import { createStore } from 'solid-js/store'
import { PIXELS_PER_MM, scaleOfZoom, zoomOfScale } from '#geodata/cartography/paper/printScale.ts'
import { sheetCentres } from '#geodata/cartography/paper/sheetCentres.ts'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import type { MapDocument } from '#geodata/schema/map/mapDocument.ts'
import type { Moment } from '#geodata/schema/map/storyPage.ts'
import { localized } from '#web/i18n/language.ts'
import { printTexts } from '#web/i18n/panels/printTexts.ts'
import { DocumentLegend } from '#web/map/DocumentLegend.tsx'
import { DocumentMap } from '#web/map/DocumentMap.tsx'
import type { DocumentData } from '#web/map/document/createDocumentOverlays.ts'
import type { MapState } from '#web/map/GroundMap.tsx'
import type { KyosoMap } from '#web/map/makeMap.ts'
import { mapCredits } from '#web/map/takePicture.ts'
import { layOnPaper } from '#web/ui/colorScheme.ts'
import { IconButton } from '#web/ui/IconButton.tsx'
import { saveFile } from '#web/ui/saveFile.ts'
import { createPreviewScale } from './createPreviewScale.ts'
import { PrintActs } from './PrintActs.tsx'
import { PrintOptions } from './PrintOptions.tsx'
import { PrintSheet } from './PrintSheet.tsx'
import { OVERLAP_MM, type PrintSettings, roundedScale } from './printSettings.ts'
import { takeSheets } from './takeSheets.ts'
import './print.css'

type PrintDeskProps = DocumentData & {
  document: MapDocument
  hasFailed?: (dataset: string) => boolean
  feature?: (dataset: string, uid: string) => FeatureJson | undefined
  moment?: Moment | null
  onClose: () => void
}

const NO_PADDING = { top: 0, right: 0, bottom: 0, left: 0 }

/** A map laid out on paper: chosen on the left, seen on the right as it will come out of the printer. */
export const PrintDesk = (props: PrintDeskProps) => {
  const words = () => localized(printTexts)
  const { camera } = props.document.scene
  const [settings, setSettings] = createStore<PrintSettings>({
    title: props.document.about.title,
    subtitle: '',
    paper: 'a4',
    orientation: 'landscape',
    scale: roundedScale(scaleOfZoom(camera.zoom, camera.lat)),
    columns: 1,
    rows: 1,
    parts: { legend: true, bar: true, north: true, date: true, credits: true },
  })
  const [kyosoMap, setKyosoMap] = createSignal<KyosoMap>()
  const [state, setState] = createSignal<MapState>('busy')
  /** Of the middle of the whole, however many sheets it is on. */
  const [centre, setCentre] = createSignal<[number, number]>([camera.lon, camera.lat])
  const [seen, setSeen] = createSignal({ zoom: camera.zoom, bearing: camera.bearing })
  const [frame, setFrame] = createSignal({ width: 0, height: 0 })
  const [sheet, setSheet] = createSignal(0)
  const [tooLong, setTooLong] = createSignal(false)
  const [credits, setCredits] = createSignal<string[]>([])
  const [pictures, setPictures] = createSignal<string[]>([])
  const [work, setWork] = createSignal<{ done: number; of: number } | 'failed' | null>(null)
  const [legend, setLegend] = createSignal<HTMLElement>()
  const preview = createPreviewScale(() => ({ paper: settings.paper, orientation: settings.orientation }))

  const total = () => settings.columns * settings.rows
  const zoom = () => (settings.scale === null ? seen().zoom : zoomOfScale(settings.scale, centre()[1]))
  const scale = () => settings.scale ?? scaleOfZoom(seen().zoom, centre()[1])
  const centres = createMemo((): [number, number][] =>
    sheetCentres({
      centre: centre(),
      zoom: zoom(),
      bearing: seen().bearing,
      columns: settings.columns,
      rows: settings.rows,
      ...frame(),
      overlap: OVERLAP_MM * PIXELS_PER_MM,
    }),
  )
  const document = createMemo(
    (): MapDocument => ({
      ...props.document,
      scene: { ...props.document.scene, bounds: null, camera: { ...camera, pitch: 0 } },
    }),
  )
  const wantsLive = () => document().layers.some(({ kind, visible }) => kind === 'live' && visible)

  /** The map stands on the sheet that is looked at. */
  const place = (): void => {
    const center = centres()[sheet()]
    if (center) kyosoMap()?.map.jumpTo({ center, zoom: zoom(), pitch: 0 })
  }
  createEffect(
    on([() => settings.scale, () => settings.columns, () => settings.rows, frame, sheet, kyosoMap], () => {
      setSheet(Math.min(sheet(), total() - 1))
      place()
    }),
  )
  createEffect(
    on(kyosoMap, (made) => {
      if (!made) return
      const { map } = made
      map.touchPitch.disable()
      map.dragRotate.disable()
      createEffect(() => {
        for (const way of [map.scrollZoom, map.doubleClickZoom, map.boxZoom])
          if (settings.scale === null) way.enable()
          else way.disable()
      })
      map.on('move', (event) => {
        setSeen({ zoom: map.getZoom(), bearing: map.getBearing() })
        // what a hand has moved moves the whole, whichever of its sheets is looked at
        const at = centres()[sheet()]
        if (!('originalEvent' in event) || !event.originalEvent || !at) return
        const { lng, lat } = map.getCenter()
        setCentre(([lon, latitude]) => [lon + lng - at[0], latitude + lat - at[1]])
      })
      // at another latitude another zoom has the same scale
      map.on('moveend', (event) => {
        if ('originalEvent' in event && event.originalEvent) place()
      })
      map.on('idle', () => setCredits(mapCredits(map)))
    }),
  )
  createEffect(() => {
    const box = legend()
    if (!box) return setTooLong(false)
    const observer = new ResizeObserver(() => setTooLong(box.scrollHeight > box.clientHeight + 2))
    observer.observe(box)
    for (const child of box.children) observer.observe(child)
    onCleanup(() => observer.disconnect())
  })
  onMount(() => {
    const leavePaper = layOnPaper()
    window.document.documentElement.classList.add('printing-map')
    onCleanup(() => {
      leavePaper()
      window.document.documentElement.classList.remove('printing-map')
      forget()
    })
  })

  const forget = (): void => {
    for (const address of pictures()) URL.revokeObjectURL(address)
    setPictures([])
  }
  const take = async (of: [number, number][]): Promise<Blob[]> => {
    const made = kyosoMap()
    if (!made) return []
    setWork({ done: 0, of: of.length })
    try {
      const taken = await takeSheets({
        made,
        centres: of,
        isComplete: () => state() === 'idle',
        wantsLive: wantsLive(),
        onDone: (done) => setWork({ done, of: of.length }),
      })
      setWork(null)
      return taken
    } catch (cause) {
      console.error(cause)
      setWork('failed')
      return []
    }
  }
  const printAll = async (): Promise<void> => {
    forget()
    const taken = await take(centres())
    if (taken.length === 0) return
    setPictures(taken.map((blob) => URL.createObjectURL(blob)))
    await Promise.all([...paper.querySelectorAll('img')].map((image) => image.decode()))
    const before = window.document.title
    window.document.title = settings.title || before
    print()
    window.document.title = before
  }
  const save = async (): Promise<void> => {
    const [picture] = await take(centres().slice(sheet(), sheet() + 1))
    if (picture) saveFile(picture, `${settings.title || 'map'}.png`)
  }
  let paper!: HTMLDivElement

  const sheetOf = (index: number) => ({
    settings,
    place: { number: index + 1, of: total() },
    scale: scale(),
    frame: frame(),
    metresPerPixel: scale() / (1000 * PIXELS_PER_MM),
    bearing: seen().bearing,
    credits: credits(),
  })
  const legendOf = () => (
    <DocumentLegend rows={props.rows} dataset={props.dataset} document={document()} zoom={zoom()} />
  )
  return (
    <div class="print-desk" data-print-ready={pictures().length > 0}>
      <div class="print-side">
        <header class="print-bar">
          <h1>{words().title}</h1>
          <button type="button" class="button small" onClick={() => props.onClose()}>
            {words().back}
          </button>
        </header>
        <PrintOptions
          settings={settings}
          onChange={(change) => {
            forget()
            setSettings(change)
          }}
          tooLong={tooLong()}
          acts={
            <PrintActs
              work={work()}
              ready={kyosoMap() !== undefined}
              onPrint={() => void printAll()}
              onSave={() => void save()}
            />
          }
        />
      </div>
      <section class="print-preview" ref={preview.room} aria-label={words().preview}>
        <Show when={total() > 1}>
          <nav class="print-turner" aria-label={words().sheets}>
            <IconButton
              icon="chevronLeft"
              label={words().previous}
              disabled={sheet() === 0}
              onClick={() => setSheet(sheet() - 1)}
            />
            <output class="tabular">{words().place(sheet() + 1, total())}</output>
            <IconButton
              icon="chevronRight"
              label={words().next}
              disabled={sheet() === total() - 1}
              onClick={() => setSheet(sheet() + 1)}
            />
          </nav>
        </Show>
        <div
          class="print-shown"
          style={{ width: `${preview.size().width}px`, height: `${preview.size().height}px` }}
        >
          <div class="print-scaled" style={{ transform: `scale(${preview.scale()})` }}>
            <PrintSheet
              {...sheetOf(sheet())}
              legend={legendOf()}
              legendRef={setLegend}
              frameRef={(element) => {
                const observer = new ResizeObserver(() =>
                  setFrame({ width: element.clientWidth, height: element.clientHeight }),
                )
                observer.observe(element)
                onCleanup(() => observer.disconnect())
              }}
              map={
                <DocumentMap
                  rows={props.rows}
                  dataset={props.dataset}
                  {...(props.hasFailed && { hasFailed: props.hasFailed })}
                  {...(props.feature && { feature: props.feature })}
                  document={document()}
                  moment={props.moment ?? null}
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
              }
            />
          </div>
        </div>
        <p class="small-text muted">{words().moveHelp}</p>
      </section>
      <div class="print-paper" ref={paper} aria-hidden="true">
        <For each={pictures()}>
          {(address, index) => (
            <PrintSheet
              {...sheetOf(index())}
              legend={legendOf()}
              map={<img src={address} alt="" width={frame().width} height={frame().height} />}
            />
          )}
        </For>
      </div>
    </div>
  )
}
