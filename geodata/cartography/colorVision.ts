/** Red, green and blue, or the three axes of Oklab. */
type Rgb = [number, number, number]

const linear = (hex: string): Rgb => {
  const value = Number.parseInt(hex.slice(1), 16)
  const channel = (shift: number): number => {
    const c = ((value >> shift) & 255) / 255
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  }
  return [channel(16), channel(8), channel(0)]
}

const times = (matrix: Rgb[], [r, g, b]: Rgb): Rgb => {
  const row = ([x, y, z]: Rgb): number => x * r + y * g + z * b
  const none: Rgb = [0, 0, 0]
  const [first = none, second = none, third = none] = matrix
  return [row(first), row(second), row(third)]
}

export const visions = ['normal', 'protanopia', 'deuteranopia', 'tritanopia'] as const
export type Vision = (typeof visions)[number]

/** Machado, Oliveira and Fernandes 2009, severity 1.0, on linear RGB. */
const matrices: Record<Vision, Rgb[]> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

/** Oklab (Ottosson 2020) of linear RGB. */
const oklab = (rgb: Rgb): Rgb => {
  const [l, m, s] = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    rgb,
  )
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    [Math.cbrt(l), Math.cbrt(m), Math.cbrt(s)],
  )
}

const seen = (vision: Vision, hex: string): Rgb => oklab(times(matrices[vision], linear(hex)))

/** Lightness 0..1 of a `#rrggbb` as somebody with that vision sees it. */
export const lightness = (vision: Vision, hex: string): number => seen(vision, hex)[0]

/** How different two `#rrggbb` look to somebody with that vision: the distance in Oklab. */
export const distance = (vision: Vision, a: string, b: string): number => {
  const [l1, a1, b1] = seen(vision, a)
  const [l2, a2, b2] = seen(vision, b)
  return Math.hypot(l1 - l2, a1 - a2, b1 - b2)
}

const luminance = (hex: string): number => {
  const [r, g, b] = linear(hex)
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
/** WCAG 2.2 contrast ratio. */
export const contrast = (a: string, b: string): number => {
  const [high, low] = [luminance(a), luminance(b)].toSorted((left, right) => right - left)
  return ((high ?? 1) + 0.05) / ((low ?? 0) + 0.05)
}
