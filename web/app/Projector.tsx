import { createEffect, createSignal, on, onCleanup, onMount, Show, Suspense } from 'solid-js'
import { boundsOf } from '#geodata/geometry/boundsOf.ts'
import type { MapSummary } from '#geodata/schema/map/mapSummary.ts'
import { ArrivalMarks } from '#web/features/projector/ArrivalMarks.tsx'
import { PhotoFlow } from '#web/features/projector/PhotoFlow.tsx'
import { ProjectorJoin } from '#web/features/projector/ProjectorJoin.tsx'
import { QrCode } from '#web/features/reader/QrCode.tsx'
import { langOf } from '#web/i18n/langOf.ts'
import { localized, texts } from '#web/i18n/language.ts'
import { projectorTexts } from '#web/i18n/panels/projectorTexts.ts'
import { DocumentLegend } from '#web/map/DocumentLegend.tsx'
import { DocumentMap } from '#web/map/DocumentMap.tsx'
import type { KyosoMap } from '#web/map/makeMap.ts'
import { useDatasets } from '#web/project/datasetStore.ts'
import { createOpenMap } from '#web/project/document/openMap.ts'
import { anchorOf } from '#web/project/drawnFeatures.ts'
import { withSketches } from '#web/project/rows/withSketches.ts'
import { timeLeftText } from '#web/project/workshop/timeLeft.ts'
import { colorScheme, setSchemeChoice } from '#web/ui/colorScheme.ts'
import { IconButton } from '#web/ui/IconButton.tsx'
import { createProjection } from './createProjection.ts'
import '#web/features/projector/projector.css'
import '#web/features/reader/reader.css'

const NO_PADDING = { top: 20, right: 20, bottom: 20, left: 20 }
/** A window of this width is read from a desk. */
const DESK_WIDTH = 1100
const MOST_ENLARGED = 2.5
/** A map on the big screen of a room. */
export const Projector = (props: { map: MapSummary }) => {
  const map = createOpenMap(props.map.id, { lookingOn: true })
  const datasets = withSketches(useDatasets(), map.rows)
  const words = () => localized(projectorTexts)
  const [kyosoMap, setKyosoMap] = createSignal<KyosoMap>()
  const [zoom, setZoom] = createSignal(map.document.scene.camera.zoom)
  const [project, setProject] = createSignal<(position: [number, number]) => { x: number; y: number }>()
  const [following, setFollowing] = createSignal(true)
  const [legendOn, setLegendOn] = createSignal(true)
  const [isFull, setFull] = createSignal(false)
  let screen!: HTMLDivElement

  const [enlarged, setEnlarged] = createSignal(1)
  const enlarge = (): void => void setEnlarged(Math.min(Math.max(innerWidth / DESK_WIDTH, 1), MOST_ENLARGED))
  enlarge()
  const stage = () => ({
    width: `${100 / enlarged()}%`,
    height: `${100 / enlarged()}%`,
    transform: `scale(${enlarged()})`,
  })
  createEffect(() => kyosoMap()?.map.setPixelRatio(devicePixelRatio * enlarged()))

  const { origin, rows, added, photos, arrived, news } = createProjection(map, datasets, props.map.role)
  const workshop = () => map.workshop.now()
  const left = () => map.workshop.left()

  const seeAll = (): void => {
    const bbox = boundsOf((added() ?? []).flatMap(({ geometry }) => geometry ?? []))
    if (bbox) kyosoMap()?.fly({ kind: 'box', bbox })
    else kyosoMap()?.fly({ kind: 'camera', camera: map.document.scene.camera })
  }
  createEffect(
    on(arrived, (fresh) => {
      const view = kyosoMap()?.map
      const place = fresh[0] && anchorOf(fresh[0])
      if (view && place && following() && !view.getBounds().contains(place)) seeAll()
    }),
  )
  createEffect(
    on(kyosoMap, (made) => {
      if (!made) return
      const view = made.map
      const moved = (): void => {
        setProject(() => (position: [number, number]) => view.project(position))
        setZoom(view.getZoom())
      }
      view.on('move', moved)
      moved()
      const observer = new ResizeObserver(() => view.resize())
      observer.observe(view.getContainer())
      onCleanup(() => observer.disconnect())
    }),
  )
  createEffect(() => {
    document.title = words().title(map.document.about.title || props.map.title)
  })
  onMount(() => {
    void map.workshop.load().catch(() => undefined)
    const changed = (): void => void setFull(document.fullscreenElement !== null)
    document.addEventListener('fullscreenchange', changed)
    addEventListener('resize', enlarge)
    onCleanup(() => {
      document.removeEventListener('fullscreenchange', changed)
      removeEventListener('resize', enlarge)
    })
  })
  const fill = (): void =>
    void (isFull() ? document.exitFullscreen() : screen.requestFullscreen()).catch(() => undefined)

  return (
    <div ref={screen} class="projector">
      <div class="projector-map">
        <div class="projector-stage" style={stage()}>
          <Show when={map.ready()} fallback={<p class="page-loading muted">{texts().map.drawing}</p>}>
            <DocumentMap
              document={map.document}
              rows={rows}
              dataset={datasets.find}
              hasFailed={datasets.hasFailed}
              feature={datasets.feature}
              reading
              scheme={colorScheme()}
              padding={NO_PADDING}
              selection={null}
              onPick={() => {}}
              onHover={() => {}}
              onCamera={() => {}}
              onMap={setKyosoMap}
            />
          </Show>
          <ArrivalMarks arrived={arrived()} project={project()} />
        </div>
        <header class="projector-head panel">
          <h1 lang={langOf(map.document.about.title)}>
            {workshop()?.title || map.document.about.title || props.map.title}
          </h1>
          <Show when={workshop()?.rehearsal}>
            <span class="chip rehearsal">{words().rehearsal}</span>
          </Show>
        </header>
        <Show when={legendOn() && map.ready()}>
          <section class="projector-legend panel" aria-labelledby="projector-legend">
            <h2 id="projector-legend" class="visually-hidden">
              {words().legend}
            </h2>
            <Suspense>
              <DocumentLegend document={map.document} rows={rows} dataset={datasets.find} zoom={zoom()} />
            </Suspense>
          </section>
        </Show>
        <p role="status" class="projector-news" hidden={news() === ''}>
          {news()}
        </p>
        <Show when={map.ready() && ['offline', 'waiting'].includes(map.save().kind)}>
          <p class="projector-lost" role="status">
            {words().lost}
          </p>
        </Show>
        <div class="projector-tools panel" role="toolbar" aria-label={words().tools}>
          <IconButton
            icon="fullScreen"
            label={isFull() ? words().leaveFullScreen : words().fullScreen}
            onClick={fill}
          />
          <IconButton icon="home" label={words().fit} onClick={seeAll} />
          <IconButton
            icon="locate"
            label={words().follow}
            aria-pressed={following()}
            onClick={() => setFollowing(!following())}
          />
          <IconButton
            icon="list"
            label={words().legend}
            aria-pressed={legendOn()}
            onClick={() => setLegendOn(!legendOn())}
          />
          <IconButton
            icon="plus"
            label={texts().map.zoomIn}
            onClick={() => kyosoMap()?.fly({ kind: 'zoom', by: 1 })}
          />
          <IconButton
            icon="minus"
            label={texts().map.zoomOut}
            onClick={() => kyosoMap()?.fly({ kind: 'zoom', by: -1 })}
          />
          <IconButton
            icon={colorScheme() === 'dark' ? 'sun' : 'moon'}
            label={colorScheme() === 'dark' ? words().light : words().dark}
            onClick={() => setSchemeChoice(colorScheme() === 'dark' ? 'light' : 'dark')}
          />
        </div>
      </div>
      <aside class="projector-side" aria-label={words().join}>
        <ProjectorJoin
          workshop={workshop() ?? null}
          origin={origin()}
          qr={(address, label) => <QrCode text={address} label={label} />}
        />
        <Show when={map.workshop.phase()}>
          {(phase) => (
            <section class="projector-phase" classList={{ over: (left() ?? 1) <= 0 }}>
              <h2>{phase().title}</h2>
              <Show when={left() !== null}>
                <p class="projector-timer tabular" role="timer" aria-label={words().left}>
                  {timeLeftText(left() ?? 0)}
                </p>
              </Show>
              <p>{(left() ?? 1) <= 0 ? words().over : phase().layersOpen ? words().open : words().look}</p>
            </section>
          )}
        </Show>
        <dl class="projector-counts">
          <div>
            <dt>{words().added}</dt>
            <Show when={String(added()?.length ?? 0)} keyed>
              {(count) => (
                <dd class="tabular bumped" data-count={count}>
                  {words().count(Number(count))}
                </dd>
              )}
            </Show>
          </div>
          <div>
            <dt>{words().participants}</dt>
            <dd class="tabular">{words().people(workshop()?.participants ?? 0)}</dd>
          </div>
        </dl>
      </aside>
      <PhotoFlow photos={photos()} addressOf={map.rows.photos.addressOf} />
    </div>
  )
}
