import type { VehiclePositions } from '#geodata/transit/vehiclePositions.ts'

/** Pixels from its middle within which a bus is meant. */
const REACH = 17

/** The vehicle nearest to a pixel of the map, as an index into the positions: a few dozen, so that no graphics card is asked. */
export const vehicleAt = (
  vehicles: VehiclePositions,
  [x, y]: [number, number],
  project: (lonLat: [number, number]) => { x: number; y: number },
): number | undefined => {
  let nearest: { index: number; distance: number } | undefined
  for (let index = 0; index < vehicles.count; index++) {
    const place = project([vehicles.positions[2 * index] ?? 0, vehicles.positions[2 * index + 1] ?? 0])
    const distance = Math.hypot(place.x - x, place.y - y)
    if (distance <= REACH && distance < (nearest?.distance ?? Number.POSITIVE_INFINITY))
      nearest = { index, distance }
  }
  return nearest?.index
}
