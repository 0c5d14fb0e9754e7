import type { Settings } from '#geodata/schema/settings.ts'
import type { StoryBlockKind } from '#geodata/schema/story/storyBlockKind.ts'
import type { Entity } from './entity.ts'
import type { Camera } from './scene.ts'

/** How the camera comes to a page: it flies, it is there at once, or it stays where it is. */
export const transitions = ['fly', 'jump', 'none'] as const
export type Transition = (typeof transitions)[number]

/** A moment of the timetable: a calendar day in Japan, and seconds of it. */
export type Moment = { date: string; time: number }

/** One page of a map's story: what is said lies in its blocks, what is seen meanwhile here. */
export type StoryPage = Entity & {
  title: string
  camera: Camera
  /** Ids of the layers that are seen, groups not counted; null: as the map has them. One that is gone is kept: it may come back. */
  layers: string[] | null
  /** What the live layers show; null: now. */
  moment: Moment | null
  transition: Transition
}

/** One piece of what a page says. */
export type StoryBlock = Entity & { page: string; kind: StoryBlockKind; settings: Settings }
