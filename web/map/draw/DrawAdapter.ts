import type { Feature, Position } from 'geojson'
import type { Map as MapLibreMap } from 'maplibre-gl'
import { TerraDrawExtend } from 'terra-draw'
import type { makeDraftLayers } from './draftLayers.ts'
import { snapTo } from './vertices.ts'

/** How near, in pixels, a corner of another feature draws the pen to itself. */
const SNAP_PIXELS = 12

/** Decimals of a degree: about a centimetre. */
export const PRECISION = 7

type DrawEvent = Parameters<TerraDrawExtend.TerraDrawCallbacks['onClick']>[0]
type Changes = Parameters<TerraDrawExtend.TerraDrawBaseAdapter['render']>[0]
type Cursor = Parameters<TerraDrawExtend.TerraDrawBaseAdapter['setCursor']>[0]

const round = (value: number): number => Number(value.toFixed(PRECISION))

type Place = { lng: number; lat: number; x: number; y: number }

const toEvent = ({ lng, lat, x, y }: Place): DrawEvent => ({
  lng: round(lng),
  lat: round(lat),
  containerX: x,
  containerY: y,
  button: 'left',
  heldKeys: [],
  isContextMenu: false,
})

export type DrawHand = 'pointer' | 'cross'

/**
 * Ties terra-draw to our map. Beside the pointer it knows a second hand, the cross in the middle of the map, under which one moves the
 * map with a thumb or with arrow keys: to terra-draw it is one more mouse. The package's own adapter for MapLibre does not
 * outlive a change of the style and brings a marker image from elsewhere.
 */
export class DrawAdapter extends TerraDrawExtend.TerraDrawBaseAdapter {
  hand: DrawHand = 'pointer'
  /** Positions that the pen is drawn to. */
  targets: readonly Position[] = []
  readonly #map: MapLibreMap
  readonly #layers: ReturnType<typeof makeDraftLayers>
  /** Keys are ours: the page listens to them wherever the focus is. */
  readonly #noKeys = document.createElement('div')
  #features: Feature[] = []
  #snapped: Position | undefined
  #frame: number | undefined

  constructor(map: MapLibreMap, layers: ReturnType<typeof makeDraftLayers>) {
    super({ coordinatePrecision: PRECISION, ignoreMismatchedPointerEvents: true })
    this.#map = map
    this.#layers = layers
  }

  /** The middle of what panels leave free, in pixels and degrees. */
  centre(): Place {
    const { lng, lat } = this.#map.getCenter()
    return { lng, lat, ...this.project(lng, lat) }
  }

  crossMoved(): void {
    if (this.hand === 'cross') this._currentModeCallbacks?.onMouseMove(this.#snap(toEvent(this.centre())))
  }

  /** Sets a point where the cross is, or at a position that was typed. */
  click(position?: { lng: number; lat: number }): void {
    const at = position ? { ...position, ...this.project(position.lng, position.lat) } : this.centre()
    this._currentModeCallbacks?.onClick(position ? toEvent(at) : this.#snap(toEvent(at)))
  }

  finish(): void {
    this._currentModeCallbacks?.onKeyUp({ key: 'Enter', heldKeys: [], preventDefault: () => undefined })
  }

  #snap(event: DrawEvent): DrawEvent {
    const pixel = { x: event.containerX, y: event.containerY }
    const lowest = this.unproject(pixel.x - SNAP_PIXELS, pixel.y + SNAP_PIXELS)
    const highest = this.unproject(pixel.x + SNAP_PIXELS, pixel.y - SNAP_PIXELS)
    const found = snapTo(
      this.targets,
      pixel,
      ([lng = 0, lat = 0]) => this.project(lng, lat),
      [lowest.lng, lowest.lat, highest.lng, highest.lat],
      SNAP_PIXELS,
    )
    this.#snapped = found
    const [lng, lat] = found ?? []
    if (lng === undefined || lat === undefined) return event
    const { x, y } = this.project(lng, lat)
    return { ...event, lng: round(lng), lat: round(lat), containerX: x, containerY: y }
  }

  protected override getDrawEventFromEvent(
    event: PointerEvent | MouseEvent,
    isContextMenu = false,
  ): DrawEvent | null {
    const selecting = this._currentModeCallbacks?.getState() === 'selecting'
    if (this.hand === 'cross' && !selecting) return null
    const plain = super.getDrawEventFromEvent(event, isContextMenu)
    // what one takes hold of is the corner under the pointer, not one of somebody else's
    return plain && (!selecting || this._dragState === 'dragging') ? this.#snap(plain) : plain
  }

  override getMapEventElement(type?: string): HTMLElement {
    return type === 'keyup' || type === 'keydown' ? this.#noKeys : this.#map.getCanvas()
  }

  override getLngLatFromEvent(event: PointerEvent | MouseEvent): { lng: number; lat: number } {
    const { left, top } = this.#map.getContainer().getBoundingClientRect()
    return this.unproject(event.clientX - left, event.clientY - top)
  }

  override setDraggability(enabled: boolean): void {
    const { dragPan, dragRotate } = this.#map
    for (const handler of [dragPan, dragRotate]) {
      if (enabled) handler.enable()
      else handler.disable()
    }
  }

  override project(lng: number, lat: number): { x: number; y: number } {
    const { x, y } = this.#map.project([lng, lat])
    return { x, y }
  }

  override unproject(x: number, y: number): { lng: number; lat: number } {
    const { lng, lat } = this.#map.unproject([x, y])
    return { lng, lat }
  }

  override setCursor(cursor: Cursor): void {
    this.#map.getCanvas().style.cursor = cursor === 'unset' ? '' : cursor
  }

  override setDoubleClickToZoom(enabled: boolean): void {
    if (enabled) this.#map.doubleClickZoom.enable()
    else this.#map.doubleClickZoom.disable()
  }

  override render({ created, updated, unchanged }: Changes): void {
    this.#features = [...created, ...updated, ...unchanged]
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined
      const snapped: Feature[] = this.#snapped
        ? [
            {
              type: 'Feature',
              properties: { snapped: true },
              geometry: { type: 'Point', coordinates: this.#snapped },
            },
          ]
        : []
      this.#layers.show([...this.#features, ...snapped])
    })
  }

  override clear(): void {
    this._currentModeCallbacks?.onClear()
    this.#features = []
    this.#snapped = undefined
    this.#layers.show([])
  }

  override register(callbacks: TerraDrawExtend.TerraDrawCallbacks): void {
    super.register(callbacks)
    this.#layers.add()
    callbacks.onReady?.()
  }

  override unregister(): void {
    super.unregister()
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame)
    this.#layers.remove()
  }
}
