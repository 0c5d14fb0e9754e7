import type { Polygon, Position } from 'geojson'
import { createSignal, onCleanup, onMount } from 'solid-js'
import { localized } from '#web/i18n/language.ts'
import { placeRoom } from '#web/i18n/maps/rooms/placeRoom.ts'
import './selectByPlace.css'

type Pixel = { x: number; y: number }

type LassoProps = {
  /** The place on the map under a pixel of what lies over it: lon, lat. */
  place: (pixel: Pixel) => Position
  onDone: (area: Polygon | undefined) => void
}

/** Pixels between two corners of what is drawn around. */
const STEP = 4
const LEAST_CORNERS = 6

/** Lies over the map: an area is drawn around by one stroke of mouse, pen or finger. */
export const Lasso = (props: LassoProps) => {
  const [stroke, setStroke] = createSignal<readonly Pixel[]>([])
  const [told, setTold] = createSignal(localized(placeRoom).lasso)
  let board!: HTMLDivElement
  let cancel!: HTMLButtonElement
  onMount(() => cancel.focus())

  const at = (event: PointerEvent): Pixel => {
    const { left, top } = board.getBoundingClientRect()
    return { x: event.clientX - left, y: event.clientY - top }
  }
  const move = (event: PointerEvent): void => {
    const [next, last] = [at(event), stroke().at(-1)]
    if (!last || Math.hypot(next.x - last.x, next.y - last.y) >= STEP) setStroke([...stroke(), next])
  }
  const end = (): void => {
    board.removeEventListener('pointermove', move)
    const corners = stroke().map(props.place)
    const [first] = corners
    if (first && corners.length >= LEAST_CORNERS)
      props.onDone({ type: 'Polygon', coordinates: [[...corners, first]] })
    else {
      setStroke([])
      setTold(localized(placeRoom).lassoShort)
    }
  }
  const begin = (event: PointerEvent): void => {
    if (event.target instanceof Element && event.target.closest('button')) return
    setStroke([at(event)])
    board.setPointerCapture(event.pointerId)
    board.addEventListener('pointermove', move)
    board.addEventListener('lostpointercapture', end, { once: true })
  }
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') props.onDone(undefined)
  }
  document.addEventListener('keydown', onKey)
  onCleanup(() => document.removeEventListener('keydown', onKey))

  return (
    <div ref={board} class="lasso" onPointerDown={begin}>
      <svg aria-hidden="true">
        <path
          d={stroke()
            .map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`)
            .join('')}
        />
      </svg>
      <div class="lasso-words panel">
        <span role="status">{told()}</span>
        <button ref={cancel} type="button" class="button small" onClick={() => props.onDone(undefined)}>
          {localized(placeRoom).cancel}
        </button>
      </div>
    </div>
  )
}
