import type { ColorScheme } from './palette.ts'

/** Lower bounds of the classes (per cent of residents aged 65 and over) and their colours, light to dark; grey for unknown. */
export type Ramp = { bounds: number[]; colors: string[]; unknown: string }

/** One hue, growing darker: read without telling red from green. */
export const populationRamp: Record<ColorScheme, Ramp> = {
  light: {
    bounds: [0, 25, 35, 45, 55],
    colors: ['#d5e5f2', '#a3c6e2', '#6fa5cf', '#3f7fb5', '#1d4f80'],
    unknown: '#b9b3a7',
  },
  dark: {
    bounds: [0, 25, 35, 45, 55],
    colors: ['#2c4a63', '#3f6e94', '#5c94c1', '#8bbce2', '#c7e2f7'],
    unknown: '#6b675f',
  },
}

export const rampColor = ({ bounds, colors, unknown }: Ramp, value: number | null): string => {
  if (value === null) return unknown
  const index = bounds.findLastIndex((bound) => value >= bound)
  return colors[index] ?? unknown
}
