import type { Property } from '#geodata/schema/properties.ts'

/** The words over a widget; empty: those of its kind. */
export const headingProperty = {
  name: 'title',
  kind: 'text',
  title: { ja: '見出し', en: 'Heading' },
  help: { ja: '空のときは、ウィジェットの名前になります。', en: 'Empty: the name of the widget.' },
  fallback: '',
  longest: 100,
} as const satisfies Property

/** Whether a widget that can be folded begins unfolded. */
export const openProperty = {
  name: 'open',
  kind: 'switch',
  title: { ja: 'はじめから開いておく', en: 'Open to begin with' },
  fallback: true,
} as const satisfies Property

/** A layer whose features can be counted. */
export const rowsProperty = {
  name: 'layer',
  kind: 'layer',
  of: 'rows',
  title: { ja: 'レイヤー', en: 'Layer' },
  fallback: '',
} as const satisfies Property

export const inViewProperty = {
  name: 'inView',
  kind: 'switch',
  title: { ja: '見えている範囲だけを数える', en: 'Only what is in view' },
  help: {
    ja: '地図を動かすと、数え直します。',
    en: 'Counted anew whenever the map is moved.',
  },
  fallback: false,
} as const satisfies Property
