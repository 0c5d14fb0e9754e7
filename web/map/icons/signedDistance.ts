const FAR = 1e20

/** Squared distances along one row or column of a grid, in place (Felzenszwalb and Huttenlocher 2012). */
const transformLine = (
  grid: Float64Array,
  { offset, stride, length }: { offset: number; stride: number; length: number },
): void => {
  const values = Float64Array.from({ length }, (_, place) => grid[offset + place * stride] ?? FAR)
  const valueAt = (place: number): number => values[place] ?? FAR
  const places = new Uint16Array(length)
  const bounds = new Float64Array(length + 1)
  bounds[0] = -FAR
  bounds[1] = FAR
  let last = 0
  for (let place = 1; place < length; place += 1) {
    let cut = 0
    do {
      const vertex = places[last] ?? 0
      cut = (valueAt(place) - valueAt(vertex) + place * place - vertex * vertex) / (place - vertex) / 2
      last -= 1
    } while (cut <= (bounds[last + 1] ?? -FAR) && last > -1)
    last += 2
    places[last] = place
    bounds[last] = cut
    bounds[last + 1] = FAR
  }
  let part = 0
  for (let place = 0; place < length; place += 1) {
    while ((bounds[part + 1] ?? FAR) < place) part += 1
    const vertex = places[part] ?? 0
    grid[offset + place * stride] = valueAt(vertex) + (place - vertex) ** 2
  }
}

const transform = (grid: Float64Array, size: number): void => {
  for (let x = 0; x < size; x += 1) transformLine(grid, { offset: x, stride: size, length: size })
  for (let y = 0; y < size; y += 1) transformLine(grid, { offset: y * size, stride: 1, length: size })
}

/** How far the field reaches to each side of an edge, and where between the two the edge lies: as MapLibre reads it. */
const REACH = 8
const EDGE = 0.25

/**
 * The coverage of a square drawing (0..1 for each pixel, row by row) as a signed distance field in bytes: 191 on an edge, more
 * inside. From it the graphics card draws sharp edges in any size, and a halo.
 */
export const signedDistance = (coverage: readonly number[], size: number): Uint8ClampedArray => {
  const outside = new Float64Array(size * size)
  const inside = new Float64Array(size * size)
  for (const [place, covered] of coverage.entries()) {
    // an edge runs somewhere through a pixel that is covered in part
    const half = 0.5 - covered
    outside[place] = covered >= 1 ? 0 : covered <= 0 ? FAR : Math.max(0, half) ** 2
    inside[place] = covered >= 1 ? FAR : covered <= 0 ? 0 : Math.max(0, -half) ** 2
  }
  transform(outside, size)
  transform(inside, size)
  return Uint8ClampedArray.from({ length: size * size }, (_, place) => {
    const distance = Math.sqrt(outside[place] ?? 0) - Math.sqrt(inside[place] ?? 0)
    return Math.round(255 - 255 * (distance / REACH + EDGE))
  })
}
