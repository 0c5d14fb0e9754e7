import type { Geometry } from 'geojson'
import { createEffect, onCleanup } from 'solid-js'
import { type ColorScheme, themeColors } from '#geodata/cartography/palette.ts'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import { LABEL_SOURCE } from './basemapStyle.ts'
import { type ChosenMark, makeChosenMark } from './chosenMark.ts'
import { selectionColor } from './GroundMap.tsx'
import type { KyosoMap } from './makeMap.ts'

type ChosenMarksProps = {
  map: KyosoMap
  scheme: ColorScheme
  /** Rows that something is about to be done with. */
  rows: readonly FeatureJson[]
  /** A shape as it was, and as it is now. */
  before?: Geometry | null
  after?: Geometry | null
}

const asRow = (geometry: Geometry | null | undefined): FeatureJson[] =>
  geometry ? [{ type: 'Feature', id: '', geometry, properties: { fid: 0, version: 0 } }] : []

/** What of a map's rows is chosen in the table beside it, and how one row has changed. */
export const ChosenMarks = (props: ChosenMarksProps) => {
  const { map } = props.map
  const marks = ['chosen', 'chosen-before', 'chosen-after'].map((id) => makeChosenMark(map, id))
  const [chosen, before, after] = marks
  const set = (mark: ChosenMark | undefined, rows: readonly FeatureJson[], color: string): void =>
    mark?.set(rows, color)
  const restore = (): void => {
    for (const mark of marks) mark.restore()
  }
  // the style is there where the ground's labels are
  if (map.getSource(LABEL_SOURCE)) restore()
  map.on('style.load', restore)
  onCleanup(() => {
    map.off('style.load', restore)
    for (const mark of marks) mark.remove()
  })
  createEffect(() => set(chosen, props.rows, selectionColor[props.scheme]))
  createEffect(() => set(before, asRow(props.before), themeColors[props.scheme].project))
  createEffect(() => set(after, asRow(props.after), selectionColor[props.scheme]))
  return null
}
