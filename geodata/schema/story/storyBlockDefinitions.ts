import { camera } from './camera.ts'
import { chart } from './chart.ts'
import { image } from './image.ts'
import { layer } from './layer.ts'
import { next } from './next.ts'
import type { StoryBlockDefinition, StoryBlockKind } from './storyBlockKind.ts'
import { swipe } from './swipe.ts'
import { text } from './text.ts'
import { timeline } from './timeline.ts'
import { title } from './title.ts'
import { video } from './video.ts'

/** Every kind of story block. */
export const storyBlockDefinitions: Record<StoryBlockKind, StoryBlockDefinition> = {
  title,
  text,
  image,
  video,
  chart,
  camera,
  layer,
  timeline,
  swipe,
  next,
}
