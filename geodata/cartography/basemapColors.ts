import type { ColorScheme } from './palette.ts'

/** Ground colours of our own basemap: plaster land in a turquoise sea with water-lines. */
export type BasemapColors = {
  sea: string
  land: string
  neighbour: string
  /** The line where land meets water. */
  shore: string
  prefectureBorder: string
  /** Bands along the coast, outermost first: the water's colour and the line that ends it. */
  rings: { water: string; line: string }[]
  label: string
  labelSoft: string
  labelSea: string
  halo: string
  railway: string
  railwayGap: string
}

export const basemapColors: Record<ColorScheme, BasemapColors> = {
  light: {
    sea: '#c3e1e5',
    land: '#faf7f0',
    neighbour: '#f1ede3',
    shore: '#6aa9b6',
    prefectureBorder: '#b9b09f',
    rings: [
      { water: '#c8e5e8', line: '#a9d2d9' },
      { water: '#d1eaec', line: '#a2cdd5' },
      { water: '#dff1f2', line: '#97c6d0' },
    ],
    label: '#2b2a28',
    labelSoft: '#625d55',
    labelSea: '#24606c',
    halo: '#fffdf8',
    railway: '#3c3a37',
    railwayGap: '#fffdf8',
  },
  dark: {
    sea: '#0e2229',
    land: '#302d29',
    neighbour: '#292723',
    shore: '#4f8f9c',
    prefectureBorder: '#6a645a',
    rings: [
      { water: '#112830', line: '#1b3f49' },
      { water: '#142f38', line: '#22505c' },
      { water: '#183943', line: '#2f6673' },
    ],
    label: '#f0ebe1',
    labelSoft: '#c3bcb0',
    labelSea: '#8cc3cf',
    halo: '#16181a',
    railway: '#cfc9bd',
    railwayGap: '#302d29',
  },
}
