type Grid = {
  /** lon, lat of the middle of the whole. */
  centre: [number, number]
  zoom: number
  /** Degrees clockwise from north to the top of the sheets. */
  bearing: number
  columns: number
  rows: number
  /** Pixels of the map on one sheet, and how many of them neighbours share. */
  width: number
  height: number
  overlap: number
}

const WORLD = 512

const mercatorY = (latitude: number): number =>
  0.5 - Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)) / (2 * Math.PI)

const latitudeOf = (y: number): number => (Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) * 360) / Math.PI - 90

/** lon, lat of the middle of each sheet, row by row from the upper left, so that the sheets make one map when laid together. */
export const sheetCentres = (grid: Grid): [number, number][] => {
  const { centre, zoom, bearing, columns, rows, width, height, overlap } = grid
  const world = WORLD * 2 ** zoom
  const turn = (bearing * Math.PI) / 180
  return Array.from({ length: columns * rows }, (_, index) => {
    const right = ((index % columns) - (columns - 1) / 2) * (width - overlap)
    const down = (Math.floor(index / columns) - (rows - 1) / 2) * (height - overlap)
    const east = right * Math.cos(turn) - down * Math.sin(turn)
    const south = right * Math.sin(turn) + down * Math.cos(turn)
    const [lon, lat] = centre
    return [lon + (east / world) * 360, latitudeOf(mercatorY(lat) + south / world)]
  })
}
