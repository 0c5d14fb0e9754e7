import type { Dataset } from '#geodata/schema/dataset.ts'
import type { LabelRule, LayerStyle } from '#geodata/schema/map/layerStyle.ts'
import type { Look, ThemeColor } from '#geodata/themes/theme.ts'
import { lookOf } from './lookOf.ts'
import { populationRamp } from './populationRamp.ts'

/** A style before it stands in a document. */
export type Style = Omit<LayerStyle, 'id' | 'order' | 'title'>

const label = (on: boolean, minZoom: number, pixels = 12, text = '{name}'): LabelRule => ({
  on,
  text,
  minZoom,
  pixels,
})

const plain = (color: ThemeColor): Pick<Style, 'color' | 'conditions'> => ({
  color: { by: 'one', paint: color },
  conditions: [],
})

/** Stops and towns are many and small. */
const smallColors: ThemeColor[] = ['transit', 'transitPlain', 'town']

const pointStyle = (look: Extract<Look, { kind: 'point' }>, words?: string): Style => {
  const landmark = look.symbol === 'capsule'
  const pixels = smallColors.includes(look.color) ? 7 : landmark ? 12 : look.symbol === 'ring' ? 14 : 11
  return {
    mark: 'symbol',
    settings: { shape: look.symbol, outline: true },
    ...plain(look.color),
    size: { by: 'one', pixels },
    label: landmark ? label(true, 9.4, 12.5) : label(true, 13.2, 12, words),
  }
}

/** Pixels across the halo of a community of one; its area grows with the count. */
const HALO = 30

const haloStyle = (look: Extract<Look, { kind: 'halo' }>): Style => ({
  mark: 'symbol',
  settings: { shape: 'circle', outline: true },
  ...plain(look.color),
  size: { by: 'field', field: 'worker_count', largest: 1, pixels: HALO },
  label: label(true, 0, 14, '{worker_count}'),
})

/** Heads as height, the share over 65 as colour. */
const populationStyle: Style = {
  mark: 'column',
  settings: { height: 'population', metresPerUnit: 1.6, radius: 130 },
  color: {
    by: 'classes',
    field: 'share_65_plus',
    method: 'own',
    bounds: populationRamp.light.bounds.slice(1),
    ramp: 'blues',
    reversed: false,
  },
  size: { by: 'one', pixels: 11 },
  label: label(false, 13.2),
  conditions: [],
}

type StyledDataset = Pick<Dataset, 'id' | 'theme' | 'geometry'> & Partial<Pick<Dataset, 'titleField'>>

/** How a dataset is drawn until its maker says otherwise: as everywhere else (`lookOf`). */
export const defaultStyle = (dataset: StyledDataset): Style => {
  const look = lookOf(dataset)
  if (dataset.theme === 'population') return populationStyle
  switch (look.kind) {
    case 'point':
      // a sketch names its fields by chance
      return pointStyle(look, dataset.theme === 'sketch' ? `{${dataset.titleField}}` : undefined)
    case 'halo':
      return haloStyle(look)
    case 'line':
      return {
        mark: 'line',
        settings: {
          dash: look.dash,
          cap: look.dash === 'dashed' ? 'butt' : 'round',
          casing: false,
          quiet: look.dash === 'solid',
        },
        ...plain(look.color),
        size: { by: 'one', pixels: look.width },
        label: label(false, 11),
      }
    case 'area':
      return {
        mark: 'area',
        settings: { fillOpacity: 0.08, outline: 1.4 },
        ...plain(look.color),
        size: { by: 'one', pixels: 11 },
        label: label(false, 9),
      }
  }
}
