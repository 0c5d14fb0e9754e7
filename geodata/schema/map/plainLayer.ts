import type { MapLayer } from './mapLayer.ts'

/** A layer as it is until somebody changes it: on, whole, at every zoom. */
export const plainLayer = (
  values: Pick<MapLayer, 'id' | 'order' | 'kind'> & Partial<MapLayer>,
): MapLayer => ({
  group: null,
  title: '',
  visible: true,
  opacity: 1,
  minZoom: 0,
  maxZoom: 24,
  source: '',
  style: null,
  filter: [],
  infobox: values.kind === 'dataset' || values.kind === 'sketch' ? 'fields' : 'none',
  ...values,
})
