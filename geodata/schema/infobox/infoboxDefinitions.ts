import { chart } from './chart.ts'
import { gallery } from './gallery.ts'
import { image } from './image.ts'
import type { InfoboxDefinition, InfoboxKind } from './infoboxKind.ts'
import { link } from './link.ts'
import { markdown } from './markdown.ts'
import { properties } from './properties.ts'
import { text } from './text.ts'
import { video } from './video.ts'

/** Every kind of infobox block, in the order in which they are offered. */
export const infoboxDefinitions: Record<InfoboxKind, InfoboxDefinition> = {
  text,
  markdown,
  properties,
  image,
  gallery,
  chart,
  link,
  video,
}
