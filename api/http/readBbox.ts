import type { Bbox } from '#geodata/schema/dataset.ts'
import type { Localized } from '#geodata/schema/localized.ts'
import type { Reading } from './parameter.ts'

/** `west,south,east,north` or, where 6 numbers are allowed, with heights after each corner, which say nothing about 2D data. */
export function readBbox(text: string, lengths: readonly (4 | 6)[]): Reading<Bbox> {
  const numbers = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)))
  if (!lengths.some((length) => length === numbers.length) || !numbers.every(Number.isFinite)) {
    const count = lengths.join(' / ')
    return fault(
      `bbox は、カンマで区切った ${count} 個の数（西,南,東,北）で指定してください。`,
      `bbox must be ${count} numbers separated by commas: west,south,east,north.`,
    )
  }
  const [west = 0, south = 0, east = 0, north = 0] =
    numbers.length === 6 ? [0, 1, 3, 4].map((index) => numbers[index] ?? 0) : numbers
  if (Math.abs(west) > 180 || Math.abs(east) > 180) {
    return fault('bbox の経度は -180 から 180 までです。', 'Longitudes in bbox run from -180 to 180.')
  }
  if (Math.abs(south) > 90 || Math.abs(north) > 90) {
    return fault(
      'bbox の緯度は -90 から 90 までです。経度が先、緯度が後です。',
      'Latitudes in bbox run from -90 to 90; longitude comes first.',
    )
  }
  if (south > north) {
    return fault(
      `bbox が上下逆です：南（${south}）が北（${north}）より大きくなっています。`,
      `bbox is upside down: its south (${south}) is above its north (${north}).`,
    )
  }
  const [low = 0, , , high = 0] = numbers.slice(2)
  if (numbers.length === 6 && low > high) {
    return fault(
      'bbox の高さの下限が上限より大きくなっています。',
      'The lower height in bbox is above the upper one.',
    )
  }
  return { value: [west, south, east, north] }
}

const fault = (ja: string, en: string): { fault: Localized } => ({ fault: { ja, en } })
