import { ColumnLayer } from '@deck.gl/layers'
import { populationRamp, rampColor } from '#geodata/cartography/populationRamp.ts'
import { rgba } from './color.ts'

/** A town: its centre lon, lat; how many live there; the per cent of those aged 65 and over, or null. */
export type PopulationColumn = {
  uid: string
  position: [number, number]
  total: number
  elderlyShare: number | null
}

/** Metres of height per head. */
const HEIGHT_PER_PERSON = 1.6

type ColumnInput = { data: PopulationColumn[]; scheme: 'light' | 'dark'; opacity: number }

/** Heads as height, the share over 65 as colour. */
export const makeColumnLayer = ({ data, scheme, opacity }: ColumnInput, beforeId: string) => {
  // read by the interleaved overlay, though it stands in no layer's props
  const place = { beforeId }
  return new ColumnLayer<PopulationColumn>({
    ...place,
    id: 'columns',
    data,
    diskResolution: 10,
    radius: 130,
    extruded: true,
    // unlit: the colours are those of the legend
    material: false,
    pickable: true,
    getPosition: (column) => column.position,
    getElevation: (column) => column.total * HEIGHT_PER_PERSON,
    getFillColor: (column) => rgba(rampColor(populationRamp[scheme], column.elderlyShare)),
    opacity,
    updateTriggers: { getFillColor: scheme },
  })
}
