import { IconLayer } from '@deck.gl/layers'
import type { VehiclePositions } from '#geodata/transit/vehiclePositions.ts'

export type VehicleLayerInput = {
  vehicles: VehiclePositions
  /** Changes with every moment shown: tells deck.gl that the arrays hold something new. */
  moment: number
  color: string
  paper: string
  opacity: number
}

const SIDE = 64

const icons = new Map<string, string>()

/** A disc that shows where it is heading. */
const vehicleIcon = (color: string, paper: string): string => {
  const key = `${color} ${paper}`
  const known = icons.get(key)
  if (known) return known
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = SIDE
  const context = canvas.getContext('2d')
  if (!context) throw new Error('vehicleIcon: expected a 2d canvas context, got none')
  context.translate(SIDE / 2, SIDE / 2)
  context.lineJoin = 'round'
  context.strokeStyle = context.fillStyle = paper
  context.lineWidth = 7
  const body = new Path2D('M0 -27 L11 -12 A17 17 0 1 1 -11 -12 Z')
  context.stroke(body)
  context.fill(body)
  context.fillStyle = color
  context.fill(body)
  context.fillStyle = paper
  context.fill(new Path2D('M-8 -6 h16 v13 h-16 z M-8 9 h5 v4 h-5 z M3 9 h5 v4 h-5 z'))
  context.fillStyle = color
  context.fill(new Path2D('M-6 -4 h12 v6 h-12 z'))
  const url = canvas.toDataURL()
  icons.set(key, url)
  return url
}

/** Buses where the timetable has them now. */
export const makeVehicleLayer = ({ vehicles, moment, color, paper, opacity }: VehicleLayerInput) => {
  const url = vehicleIcon(color, paper)
  const icon = { id: url, url, width: SIDE, height: SIDE, mask: false }
  return new IconLayer<number>({
    id: 'vehicles',
    data: Array.from({ length: vehicles.count }, (_, index) => index),
    getPosition: (index) => [vehicles.positions[2 * index] ?? 0, vehicles.positions[2 * index + 1] ?? 0],
    getAngle: (index) => -(vehicles.bearings[index] ?? 0),
    getIcon: () => icon,
    getSize: 30,
    billboard: false,
    sizeUnits: 'pixels',
    opacity,
    updateTriggers: { getPosition: moment, getAngle: moment },
  })
}
