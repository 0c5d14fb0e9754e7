import { AttributionControl, type IControl, type Map as MapLibreMap, ScaleControl } from 'maplibre-gl'

type PlacedControl = { element: HTMLElement; remove: () => void }

/** A control of MapLibre for a place that is not one of its own four corners. */
const placed = (control: IControl, map: MapLibreMap): PlacedControl => ({
  element: control.onAdd(map),
  remove: () => control.onRemove(map),
})

/** Metric; `widest` in pixels. */
export const makeScale = (map: MapLibreMap, widest: number): PlacedControl =>
  placed(new ScaleControl({ maxWidth: widest }), map)

/** Whose map and data are shown: folded behind a button, as long as they are. */
export const makeCredits = (map: MapLibreMap): PlacedControl => {
  const made = placed(new AttributionControl({ compact: true }), map)
  // it begins unfolded where there is room for it: with many layers that is most of a map
  made.element.classList.add('maplibregl-compact')
  made.element.classList.remove('maplibregl-compact-show')
  made.element.removeAttribute('open')
  return made
}
