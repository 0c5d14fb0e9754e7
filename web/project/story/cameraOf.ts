import type { Camera } from '#geodata/schema/map/scene.ts'
import type { StoryPage } from '#geodata/schema/map/storyPage.ts'

/** Where the map looks on a page: a page that does not move it has the view of those before it. */
export const cameraOf = (pages: readonly StoryPage[], index: number, first: Camera): Camera =>
  pages.slice(0, index + 1).findLast(({ transition }) => transition !== 'none')?.camera ?? first
