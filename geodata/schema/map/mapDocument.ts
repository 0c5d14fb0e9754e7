import type { InfoboxBlock } from './infoboxBlock.ts'
import type { LayerStyle } from './layerStyle.ts'
import type { MapLayer } from './mapLayer.ts'
import type { MapWidget, WidgetArea } from './mapWidget.ts'
import type { Scene } from './scene.ts'
import type { StoryBlock, StoryPage } from './storyPage.ts'

/** Rises when saved documents must be rewritten to be read; `migrations/` has one step per version. */
export const MAP_SCHEMA = 1

export type About = { title: string; description: string }

/** What somebody made: the whole map but for the features, which are rows of datasets. Lists are in order. */
export type MapDocument = {
  schema: typeof MAP_SCHEMA
  about: About
  scene: Scene
  layers: MapLayer[]
  styles: LayerStyle[]
  infobox: InfoboxBlock[]
  /** The story; a map without one has none of them. */
  pages: StoryPage[]
  storyBlocks: StoryBlock[]
  /** What stands on the map; where there are none of a device, what stands on every map (`placedWidgets`). */
  widgets: MapWidget[]
  /** Areas of the align system that somebody has set up. */
  areas: WidgetArea[]
}

/** Parts of which there are many. */
export const mapCollections = [
  'layers',
  'styles',
  'infobox',
  'pages',
  'storyBlocks',
  'widgets',
  'areas',
] as const
export type MapCollection = (typeof mapCollections)[number]

/** Parts of which there is one. */
export const mapSingles = ['about', 'scene'] as const
export type MapSingle = (typeof mapSingles)[number]
