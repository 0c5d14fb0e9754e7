import { createEffect, createMemo, createSignal, on, onCleanup, onMount, Show, Suspense } from 'solid-js'
import type { Properties } from '#geodata/schema/field.ts'
import type { MapDocument } from '#geodata/schema/map/mapDocument.ts'
import { writeRefusals } from '#geodata/workshop/participantPass.ts'
import { ActBar } from '#web/features/participate/ActBar.tsx'
import { MapTools } from '#web/features/participate/MapTools.tsx'
import { PhaseBar } from '#web/features/participate/PhaseBar.tsx'
import { Sheet } from '#web/features/participate/Sheet.tsx'
import { StatusLines } from '#web/features/participate/StatusLines.tsx'
import { localized, texts } from '#web/i18n/language.ts'
import { participantTexts } from '#web/i18n/panels/participantTexts.ts'
import { DocumentMap } from '#web/map/DocumentMap.tsx'
import type { KyosoMap } from '#web/map/makeMap.ts'
import { settleFirstGround } from '#web/project/firstGround.ts'
import type { ParticipantMap as Joined } from '#web/project/participant/createParticipantMap.ts'
import { createParticipantRows } from '#web/project/participant/createParticipantRows.ts'
import { settleFirstSent } from '#web/project/participant/firstSent.ts'
import { keptSeat } from '#web/project/participant/seatOnDevice.ts'
import type { RowStore } from '#web/project/rows/createRowStore.ts'
import { colorScheme } from '#web/ui/colorScheme.ts'
import { createParticipation } from './createParticipation.ts'
import { createReading } from './createReading.ts'
import { ParticipantOver } from './ParticipantOver.tsx'
import { crossPixel, participantPadding } from './participantPadding.ts'
import { loadPanels, OwnList, SeatPanel } from './participantPanels.ts'

type ParticipantMapProps = {
  map: string
  document: MapDocument
  joined: Joined
  rows: RowStore
  onUndo: () => void
}

type Toast = { kind: 'sentence'; sentence: string } | { kind: 'added' } | { kind: 'removed' }

const TOAST_MS = 6000

/** The map under its cross, the one large button, and what comes up from below. */
export const ParticipantMap = (props: ParticipantMapProps) => {
  const { joined, rows } = props
  const [kyosoMap, setKyosoMap] = createSignal<KyosoMap>()
  const [zoom, setZoom] = createSignal(props.document.scene.camera.zoom)
  const [size, setSize] = createSignal({ width: innerWidth, height: innerHeight })
  const [toast, setToast] = createSignal<Toast | null>(null)
  const words = () => localized(participantTexts)
  let page!: HTMLElement

  /** What moves by a timetable would cost a slow phone more than it says here. */
  const drawn = createMemo(
    (): MapDocument => ({
      ...props.document,
      layers: props.document.layers.filter(({ kind }) => kind !== 'live'),
    }),
  )
  const store = createParticipantRows(rows)
  const reading = createReading(() => ({ document: drawn(), datasets: {}, publishedAt: null }), store)
  const participation = createParticipation({
    document: drawn,
    joined,
    rows,
    cross: () => {
      const center = kyosoMap()?.map.getCenter()
      return center && [Number(center.lng.toFixed(7)), Number(center.lat.toFixed(7))]
    },
    flyTo: (position) => kyosoMap()?.fly({ kind: 'place', position }),
  })
  const { panel } = participation
  const padding = createMemo(() => participantPadding(panel().kind, size()))
  const aiming = () => {
    const now = panel()
    return now.kind === 'map' ? participation.lock() === null : now.kind === 'write' && now.moving
  }
  const reaches = ([lon, lat]: [number, number]): boolean =>
    kyosoMap()?.map.getMaxBounds()?.contains([lon, lat]) ?? true

  createEffect(on(panel, () => setToast(null), { defer: true }))
  createEffect(
    on(
      () => panel().kind,
      (kind) => {
        // what was opened by keyboard gives the focus back to where the next act begins
        if (kind === 'map') queueMicrotask(() => page.querySelector<HTMLElement>('.act-add')?.focus())
      },
      { defer: true },
    ),
  )
  let toastTimer: ReturnType<typeof setTimeout> | undefined
  const say = (next: Toast): void => {
    clearTimeout(toastTimer)
    setToast(next)
    toastTimer = setTimeout(() => setToast(null), TOAST_MS)
  }
  const toldBy = (shown: Toast): string => {
    if (shown.kind === 'sentence') return shown.sentence
    if (shown.kind === 'removed') return words().removed
    if (rows.unsent() === 0) return words().sent
    return joined.connection() === 'offline' || rows.isStuck() ? words().kept : words().waiting(rows.unsent())
  }
  const remove = (dataset: string, uid: string): void => {
    participation.remove(dataset, uid)
    say({ kind: 'removed' })
  }
  const save = (answers: Properties): void => {
    const done = participation.save(answers)
    if (done === 'added') {
      rows.device.hold()
      say({ kind: 'added' })
    } else if (done) say({ kind: 'sentence', sentence: words().saved })
  }
  const photoAt = (position: [number, number]): void => {
    if (reaches(position)) kyosoMap()?.fly({ kind: 'place', position })
    else say({ kind: 'sentence', sentence: words().photoAbroad })
  }

  createEffect(
    on(rows.unsent, (unsent, before) => {
      if (unsent === 0 && before !== undefined && before > 0) settleFirstSent()
    }),
  )
  // the facilitator has opened again: what was refused for being locked is sent by itself
  createEffect(
    on(participation.lock, (lock) => {
      if (lock === null) rows.askAgain(new Set<string>(writeRefusals))
    }),
  )
  onMount(() => {
    const observer = new ResizeObserver(() => {
      setSize({ width: page.clientWidth, height: page.clientHeight })
      kyosoMap()?.map.resize()
    })
    observer.observe(page)
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !document.querySelector('dialog[open]') && panel().kind !== 'write')
        participation.close()
    }
    const warn = (event: BeforeUnloadEvent): void => {
      if (panel().kind === 'write') event.preventDefault()
    }
    document.addEventListener('keydown', onKey)
    addEventListener('beforeunload', warn)
    onCleanup(() => {
      observer.disconnect()
      clearTimeout(toastTimer)
      document.removeEventListener('keydown', onKey)
      removeEventListener('beforeunload', warn)
    })
  })
  const nickname = () => joined.workshop()?.seat?.nickname ?? keptSeat(props.map)?.nickname ?? null

  return (
    <main ref={page} class="participant" data-connection={joined.connection()} data-panel={panel().kind}>
      <div class="participant-map">
        <DocumentMap
          {...reading.data}
          document={reading.document()}
          hasFailed={store.hasFailed}
          reading
          scheme={colorScheme()}
          padding={padding()}
          selection={reading.selection()}
          onPick={(picked) => {
            if (panel().kind === 'write') return
            const meant = reading.meant(picked)
            participation.pick(meant)
          }}
          onHover={() => {}}
          onCamera={(camera) => setZoom(camera.zoom)}
          onMap={setKyosoMap}
          onGround={() => {
            reading.stand()
            settleFirstGround()
            void loadPanels()
          }}
        />
      </div>
      <Show when={aiming()}>
        <div
          class="participant-cross"
          role="img"
          aria-label={words().cross}
          style={{
            transform: `translate(${crossPixel(padding(), size()).x}px, ${crossPixel(padding(), size()).y}px)`,
          }}
        />
      </Show>
      <div class="participant-top">
        <PhaseBar
          title={joined.workshop()?.title || props.document.about.title || texts().product}
          workshop={joined.workshop()}
          skew={joined.skew()}
          unsent={rows.unsent()}
          onMenu={() => participation.show('seat')}
        />
        <Show when={panel().kind === 'map'}>
          <StatusLines
            connection={joined.connection()}
            unsent={rows.unsent()}
            lock={participation.lock()}
            keepsNothing={rows.keepsNothing()}
            littleRoom={rows.device.isLittle()}
            onTryNow={rows.tryNow}
          />
          <Show when={joined.workshop() === null}>
            <p class="notice">{words().gone.noWorkshop}</p>
          </Show>
        </Show>
      </div>
      <Show when={panel().kind === 'map' || panel().kind === 'write'}>
        <div class="participant-tools">
          <MapTools
            zoom={zoom()}
            reaches={reaches}
            onFly={(wish) => kyosoMap()?.fly(wish)}
            onTold={(sentence) => say({ kind: 'sentence', sentence })}
          />
        </div>
      </Show>
      <Show when={panel().kind === 'map'}>
        <Show when={participation.own().length === 0 && participation.openLayers().length > 0 && !toast()}>
          <p class="act-hint panel">{words().addHelp}</p>
        </Show>
        <ActBar
          mine={participation.own().length}
          locked={participation.openLayers().length === 0}
          onAdd={participation.add}
          onMine={() => participation.show('own')}
        />
      </Show>
      <Suspense>
        <Show when={panel().kind === 'own'}>
          <Sheet title={words().mine} onClose={participation.close}>
            <OwnList
              rows={participation.own()}
              named={participation.sketches().length > 1}
              onLook={participation.look}
              onEdit={({ dataset, feature }) => participation.edit(dataset, feature)}
              onRemove={({ dataset, feature }) => remove(dataset, feature.id)}
              onAgain={rows.insist}
              onGiveUp={rows.giveUp}
            />
          </Sheet>
        </Show>
        <Show when={panel().kind === 'seat'}>
          <Sheet title={words().menu} onClose={participation.close}>
            <SeatPanel
              map={props.map}
              rows={rows}
              nickname={nickname()}
              seat={joined.workshop()?.seat?.id ?? null}
            />
          </Sheet>
        </Show>
        <ParticipantOver
          participation={participation}
          document={drawn()}
          data={store}
          rows={rows}
          onRemove={remove}
          onSave={save}
          onPhotoPosition={photoAt}
        />
      </Suspense>
      <Show when={toast()}>
        {(shown) => (
          <div class="participant-toast" role="status">
            <p>{toldBy(shown())}</p>
            <Show when={shown().kind === 'removed'}>
              <button
                type="button"
                class="text-button"
                onClick={() => {
                  props.onUndo()
                  setToast(null)
                }}
              >
                {words().undo}
              </button>
            </Show>
          </div>
        )}
      </Show>
    </main>
  )
}
