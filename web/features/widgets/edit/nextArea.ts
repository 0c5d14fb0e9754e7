import { type AreaName, areaNames } from '#geodata/schema/widget/alignSystem.ts'

const directions = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
} as const
export type Direction = keyof typeof directions

export const isDirection = (key: string): key is Direction => key in directions

const columnPlaces = { left: 1, center: 2, right: 3 } as const
const rowPlaces = { top: 1, middle: 2, bottom: 3 } as const

/** Column and row of an area on the screen, the outer areas around the inner ones. */
const placeOf = (area: AreaName): [number, number] => {
  const isOuter = area.startsWith('outer')
  const column = area.includes('left') ? 'left' : area.includes('right') ? 'right' : 'center'
  const row = area.endsWith('top') ? 'top' : area.endsWith('middle') ? 'middle' : 'bottom'
  const [x, y] = [columnPlaces[column], rowPlaces[row]]
  if (!isOuter) return [x, y]
  // those in the middle lie above and below the inner zone, the others beside it
  return column === 'center' ? [x, row === 'top' ? 0 : 4] : [column === 'left' ? 0 : 4, y]
}

/** The area that an arrow key leads to: the nearest on that side, first of all in a straight line; undefined at the edge. */
export const nextArea = (from: AreaName, direction: Direction): AreaName | undefined => {
  const [x, y] = placeOf(from)
  const [across, down] = directions[direction]
  const found = areaNames.flatMap((area) => {
    const [column, row] = placeOf(area)
    const along = (column - x) * across + (row - y) * down
    const aside = Math.abs((column - x) * down) + Math.abs((row - y) * across)
    return along > 0 ? [{ area, far: along + aside * 3 }] : []
  })
  return found.toSorted((left, right) => left.far - right.far)[0]?.area
}
