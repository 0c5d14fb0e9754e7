import type { ThemeColor } from '#geodata/themes/theme.ts'

export type ColorScheme = 'light' | 'dark'

/**
 * The categorical colours of the themes. Kept apart for the common colour-vision deficiencies together with the symbol of each
 * theme (see palette.test.ts); the same colour means the same theme on the map, in legends, charts and print.
 */
export const themeColors: Record<ColorScheme, Record<ThemeColor, string>> = {
  light: {
    idle: '#6b4d2c',
    oldHouse: '#c04a2b',
    office: '#2f4b8f',
    venue: '#8a55b0',
    transit: '#2e7d5b',
    transitPlain: '#8c9a92',
    rail: '#3c3a37',
    ferry: '#2f7f93',
    project: '#e8862e',
    community: '#e8862e',
    organisation: '#54606e',
    event: '#c2477f',
    population: '#3f7fb5',
    boundary: '#8d867a',
    town: '#8d7f66',
  },
  dark: {
    idle: '#c9a77c',
    oldHouse: '#ef7f5f',
    office: '#93a9ee',
    venue: '#c79be6',
    transit: '#66c499',
    transitPlain: '#8d9c94',
    rail: '#d6d0c4',
    ferry: '#7cc4d6',
    project: '#f0a04b',
    community: '#f0a04b',
    organisation: '#a9b4c2',
    event: '#f08bb8',
    population: '#7fb8e6',
    boundary: '#8a857c',
    town: '#a89a82',
  },
}
