import type { Theme } from '#geodata/schema/dataset.ts'
import type { ThemeLook } from './theme.ts'

/**
 * Where each theme stands and how it is drawn, side by side: they must be told apart. Apart from their fields, because a page that
 * draws datasets needs this much of a theme and no more.
 */
export const themeLooks: Record<Theme, ThemeLook> = {
  'idle-facility': { group: 'assets', look: { kind: 'point', color: 'idle', symbol: 'square' } },
  'old-house': { group: 'assets', look: { kind: 'point', color: 'oldHouse', symbol: 'triangle' } },
  'office-candidate': { group: 'assets', look: { kind: 'point', color: 'office', symbol: 'ring' } },
  venue: { group: 'assets', look: { kind: 'point', color: 'venue', symbol: 'circle' } },
  'transport-stop': { group: 'transport', look: { kind: 'point', color: 'transit', symbol: 'circle' } },
  'transport-link': { group: 'transport', look: { kind: 'line', color: 'transit', width: 3, dash: 'solid' } },
  project: { group: 'people', look: { kind: 'area', color: 'project' } },
  organisation: { group: 'people', look: { kind: 'point', color: 'organisation', symbol: 'square' } },
  event: { group: 'people', look: { kind: 'point', color: 'event', symbol: 'diamond' } },
  community: { group: 'people', look: { kind: 'halo', color: 'community' } },
  population: { group: 'region', look: { kind: 'halo', color: 'population' } },
  boundary: { group: 'region', look: { kind: 'area', color: 'boundary' } },
  town: { group: 'region', look: { kind: 'point', color: 'town', symbol: 'plus' } },
  analysis: { group: 'region', look: { kind: 'area', color: 'community' } },
  sketch: { group: 'people', look: { kind: 'point', color: 'project', symbol: 'circle' } },
}
