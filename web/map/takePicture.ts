import type { Map as MapLibreMap } from 'maplibre-gl'

/** What a sheet of paper with the map on it needs to know. */
export type MapPicture = {
  canvas: HTMLCanvasElement
  /** Size on the screen, CSS pixels. */
  width: number
  height: number
  /** At the middle of the picture, per CSS pixel. */
  metresPerPixel: number
  /** Degrees clockwise from north to the top of the picture. */
  bearing: number
  /** Whose data is drawn, as the map's own corner says it. */
  credits: string[]
}

/** Device pixels per CSS pixel at which a picture is drawn: print shows more than a screen. */
const RATIO = 2

/** deck.gl learns of another pixel ratio a frame too late, and would draw beside the place. */
const hasDeck = (map: MapLibreMap): boolean =>
  map.getLayersOrder().some((id) => map.getLayer(id)?.type === 'custom')

/** Pixels of the middle over which the scale is measured. */
const SPAN = 100

const metresPerPixel = (map: MapLibreMap, width: number, height: number): number => {
  const left = map.unproject([(width - SPAN) / 2, height / 2])
  return left.distanceTo(map.unproject([(width + SPAN) / 2, height / 2])) / SPAN
}

/** Whose data is drawn, as the map's own corner says it. */
export const mapCredits = (map: MapLibreMap): string[] =>
  (map.getContainer().querySelector('.maplibregl-ctrl-attrib-inner')?.textContent ?? '')
    .split(' | ')
    .filter(Boolean)

/**
 * The map as it stands, drawn once more, where it can be sharper. At once and not in a promise, because a page about to be printed waits for
 * nobody; and copied within the frame, because a WebGL canvas is empty after it.
 */
export const takePicture = (map: MapLibreMap): MapPicture => {
  const canvas = document.createElement('canvas')
  const copy = (): void => {
    const drawn = map.getCanvas()
    canvas.width = drawn.width
    canvas.height = drawn.height
    canvas.getContext('2d')?.drawImage(drawn, 0, 0)
  }
  const before = map.getPixelRatio()
  if (!hasDeck(map)) map.setPixelRatio(Math.max(RATIO, before))
  map.once('render', copy)
  map.redraw()
  map.setPixelRatio(before)
  const { clientWidth: width, clientHeight: height } = map.getContainer()
  return {
    canvas,
    width,
    height,
    metresPerPixel: metresPerPixel(map, width, height),
    bearing: map.getBearing(),
    credits: mapCredits(map),
  }
}
