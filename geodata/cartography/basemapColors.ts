import type { ColorScheme } from './palette.ts'

/** Ground colours of our own basemap: plaster land in a turquoise sea with water-lines. */
export type BasemapColors = {
  sea: string
  land: string
  neighbour: string
  border: string
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
    border: '#8fb9c0',
    prefectureBorder: '#b9b09f',
    rings: [
      { water: '#c8e5e8', line: '#a9d2d9' },
      { water: '#d1eaec', line: '#a2cdd5' },
      { water: '#dff1f2', line: '#97c6d0' },
    ],
    label: '#2b2a28',
    labelSoft: '#625d55',
    labelSea: '#35727e',
    halo: '#fffdf8',
    railway: '#3c3a37',
    railwayGap: '#fffdf8',
  },
  dark: {
    sea: '#122b32',
    land: '#24272b',
    neighbour: '#1f2225',
    border: '#3f5d64',
    prefectureBorder: '#565a5f',
    rings: [
      { water: '#15323a', line: '#1d424b' },
      { water: '#183942', line: '#234d57' },
      { water: '#1c424c', line: '#2b5a65' },
    ],
    label: '#f0ebe1',
    labelSoft: '#b9b2a6',
    labelSea: '#7fb6c2',
    halo: '#16181a',
    railway: '#cfc9bd',
    railwayGap: '#24272b',
  },
}
