import type { Component } from 'solid-js'
import type { WidgetKind } from '#geodata/schema/widget/widgetKind.ts'
import { AboutWidget } from './kinds/AboutWidget.tsx'
import { ButtonWidget } from './kinds/ButtonWidget.tsx'
import { ChartWidget } from './kinds/ChartWidget.tsx'
import { CreditsWidget } from './kinds/CreditsWidget.tsx'
import { IndicatorWidget } from './kinds/IndicatorWidget.tsx'
import { LayersWidget } from './kinds/LayersWidget.tsx'
import { LegendWidget } from './kinds/LegendWidget.tsx'
import { NavigatorWidget } from './kinds/NavigatorWidget.tsx'
import { QrWidget } from './kinds/QrWidget.tsx'
import { ScaleWidget } from './kinds/ScaleWidget.tsx'
import { SearchWidget } from './kinds/SearchWidget.tsx'
import { TextWidget } from './kinds/TextWidget.tsx'
import { TimelineWidget } from './kinds/TimelineWidget.tsx'
import type { WidgetProps } from './widgetReading.ts'

/** What every kind of widget looks like. */
export const widgetViews: Record<WidgetKind, Component<WidgetProps>> = {
  about: AboutWidget,
  legend: LegendWidget,
  layers: LayersWidget,
  search: SearchWidget,
  navigator: NavigatorWidget,
  timeline: TimelineWidget,
  scale: ScaleWidget,
  indicator: IndicatorWidget,
  chart: ChartWidget,
  text: TextWidget,
  button: ButtonWidget,
  qr: QrWidget,
  credits: CreditsWidget,
}
