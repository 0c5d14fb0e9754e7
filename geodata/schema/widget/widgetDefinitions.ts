import { about } from './about.ts'
import { button } from './button.ts'
import { chart } from './chart.ts'
import { credits } from './credits.ts'
import { indicator } from './indicator.ts'
import { layers } from './layers.ts'
import { legend } from './legend.ts'
import { navigator } from './navigator.ts'
import { qr } from './qr.ts'
import { scale } from './scale.ts'
import { search } from './search.ts'
import { text } from './text.ts'
import { timeline } from './timeline.ts'
import type { WidgetDefinition, WidgetKind } from './widgetKind.ts'

/** Every kind of widget, in the order in which they are offered. */
export const widgetDefinitions: Record<WidgetKind, WidgetDefinition> = {
  about,
  legend,
  layers,
  search,
  navigator,
  timeline,
  scale,
  indicator,
  chart,
  text,
  button,
  qr,
  credits,
}
