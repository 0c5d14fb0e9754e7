import { MAP_SCHEMA, type MapDocument } from './mapDocument.ts'
import { firstScene } from './read/readScene.ts'

/** A map with a title and nothing on it. */
export const emptyMap = (title: string): MapDocument => ({
  schema: MAP_SCHEMA,
  about: { title, description: '' },
  scene: firstScene,
  layers: [],
  styles: [],
  infobox: [],
  pages: [],
  storyBlocks: [],
  widgets: [],
  areas: [],
})
