import { IconLayer } from '@deck.gl/layers'
import type { ColorScheme } from '#geodata/cartography/palette.ts'
import type { VehiclePositions } from '#geodata/transit/vehiclePositions.ts'
import busDark from './bus-dark.svg?url'
import busLight from './bus-light.svg?url'

export type VehicleLayerInput = {
  vehicles: VehiclePositions
  /** Changes with every moment shown: tells deck.gl that the arrays hold something new. */
  moment: number
  /** Number of the trip that is selected, in the index the positions come from. */
  selected: number
  scheme: ColorScheme
  opacity: number
}

/** Files of our own server: the page's Content-Security-Policy lets nothing else be fetched, data: addresses neither. */
const pictures: Record<ColorScheme, string> = { light: busLight, dark: busDark }

/** Pixels of the pictures' sides. */
const SIDE = 128

/** Buses where the timetable has them now, their tips ahead; the selected one larger. */
export const makeVehicleLayer = ({ vehicles, moment, selected, scheme, opacity }: VehicleLayerInput) =>
  new IconLayer<number>({
    id: 'vehicles',
    data: Array.from({ length: vehicles.count }, (_, index) => index),
    getPosition: (index) => [vehicles.positions[2 * index] ?? 0, vehicles.positions[2 * index + 1] ?? 0],
    getAngle: (index) => -(vehicles.bearings[index] ?? 0),
    iconAtlas: pictures[scheme],
    iconMapping: { bus: { x: 0, y: 0, width: SIDE, height: SIDE, mask: false } },
    getIcon: () => 'bus',
    getSize: (index) => (vehicles.trips[index] === selected ? 46 : 30),
    billboard: false,
    sizeUnits: 'pixels',
    opacity,
    updateTriggers: { getPosition: moment, getAngle: moment, getSize: [moment, selected] },
  })
