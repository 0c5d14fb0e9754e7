import { createEffect, createSignal, on, onCleanup, onMount, Show } from 'solid-js'
import type { MapDocument } from '#geodata/schema/map/mapDocument.ts'
import type { Camera } from '#geodata/schema/map/scene.ts'
import { langOf } from '#web/i18n/langOf.ts'
import { storyReaderTexts } from '#web/i18n/maps/storyReaderTexts.ts'
import { layersOnPage } from '#web/project/story/pageLayers.ts'
import { colorScheme } from '#web/ui/colorScheme.ts'
import { DocumentMap } from './DocumentMap.tsx'
import type { DocumentData } from './document/createDocumentOverlays.ts'
import type { KyosoMap } from './makeMap.ts'
import './SwipeMap.css'

type Side = { layers: readonly string[]; title: string }

type SwipeMapProps = DocumentData & {
  document: MapDocument
  camera: Camera
  left: Side
  right: Side
  /** Pixels. */
  height: number
}

const NO_PADDING = { top: 0, right: 0, bottom: 0, left: 0 }
const MIDDLE = 50
const STEP = 5

/** Moves one map whenever the other moves, and the other way round. */
const tie = (one: KyosoMap, other: KyosoMap): (() => void) => {
  let following = false
  const follow = (from: KyosoMap, to: KyosoMap) => (): void => {
    if (following) return
    following = true
    const { map } = from
    to.map.jumpTo({
      center: map.getCenter(),
      zoom: map.getZoom(),
      bearing: map.getBearing(),
      pitch: map.getPitch(),
    })
    following = false
  }
  const [there, back] = [follow(one, other), follow(other, one)]
  one.map.on('move', there)
  other.map.on('move', back)
  return () => {
    one.map.off('move', there)
    other.map.off('move', back)
  }
}

/** One map over another, each with its own layers, and a divider between them for pointer, finger and keys. */
export const SwipeMap = (props: SwipeMapProps) => {
  let frame!: HTMLDivElement
  const [share, setShare] = createSignal(MIDDLE)
  const [near, setNear] = createSignal(false)
  const [left, setLeft] = createSignal<KyosoMap>()
  const [right, setRight] = createSignal<KyosoMap>()

  const shown = ({ layers }: Side): MapDocument => ({
    ...props.document,
    scene: { ...props.document.scene, camera: props.camera },
    layers: layersOnPage(props.document.layers, { layers: [...layers] }),
  })
  const move = (to: number): void => void setShare(Math.round(Math.min(100, Math.max(0, to))))
  const drag = (event: PointerEvent & { currentTarget: HTMLElement }): void => {
    const handle = event.currentTarget
    handle.setPointerCapture(event.pointerId)
    const follow = ({ clientX }: PointerEvent): void => {
      const box = frame.getBoundingClientRect()
      move(((clientX - box.left) / box.width) * 100)
    }
    handle.addEventListener('pointermove', follow)
    handle.addEventListener('lostpointercapture', () => handle.removeEventListener('pointermove', follow), {
      once: true,
    })
  }
  const onKey = (event: KeyboardEvent): void => {
    const to = { ArrowLeft: share() - STEP, ArrowRight: share() + STEP, Home: 0, End: 100 }[event.key]
    if (to === undefined) return
    // the story does not turn its page by these
    event.preventDefault()
    event.stopPropagation()
    move(to)
  }
  onMount(() => {
    // two more maps are not made before somebody comes near them
    const watch = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setNear(true)
      },
      { rootMargin: '200px' },
    )
    const size = new ResizeObserver(() => {
      left()?.map.resize()
      right()?.map.resize()
    })
    watch.observe(frame)
    size.observe(frame)
    onCleanup(() => {
      watch.disconnect()
      size.disconnect()
    })
  })
  createEffect(
    on([left, right], ([one, other]) => {
      if (one && other) onCleanup(tie(one, other))
    }),
  )
  const map = (side: Side, onMap: (made: KyosoMap) => void) => (
    <DocumentMap
      rows={props.rows}
      dataset={props.dataset}
      {...(props.assetAddress && { assetAddress: props.assetAddress })}
      document={shown(side)}
      reading
      scheme={colorScheme()}
      padding={NO_PADDING}
      selection={null}
      onPick={() => undefined}
      onHover={() => undefined}
      onCamera={() => undefined}
      onMap={onMap}
    />
  )
  const name = (title: string) => (
    <Show when={title}>
      <span lang={langOf(title)}>{title}</span>
    </Show>
  )
  return (
    <div ref={frame} class="swipe-map" style={{ height: `${props.height}px`, '--share': `${share()}%` }}>
      <Show when={near()}>
        <div class="swipe-side">{map(props.right, setRight)}</div>
        <div class="swipe-side swipe-left">{map(props.left, setLeft)}</div>
      </Show>
      <p class="swipe-titles small-text">
        {name(props.left.title)}
        {name(props.right.title)}
      </p>
      {/* biome-ignore lint/a11y/useFocusableInteractive: it has a tabindex, which Solid spells so */}
      <div
        class="swipe-handle"
        role="slider"
        tabindex="0"
        aria-label={storyReaderTexts().swipe}
        aria-orientation="horizontal"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={share()}
        aria-valuetext={storyReaderTexts().swipeAt(props.left.title, share())}
        onPointerDown={drag}
        onKeyDown={onKey}
      >
        <span class="swipe-grip" aria-hidden="true">
          ⇆
        </span>
      </div>
    </div>
  )
}
