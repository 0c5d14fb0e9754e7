import type { LayerStyle } from '#geodata/schema/map/layerStyle.ts'
import type { MapDocument } from '#geodata/schema/map/mapDocument.ts'
import type { MapEdit } from '#geodata/schema/map/mapEdit.ts'
import type { MapLayer } from '#geodata/schema/map/mapLayer.ts'
import { mapNotes } from '#web/i18n/maps/mapNotes.ts'
import { placeAt } from '../placeAt.ts'

export type StyleValues = Partial<Omit<LayerStyle, 'id' | 'order'>>

export const findStyle = (document: MapDocument, id: string | null): LayerStyle | undefined =>
  document.styles.find((style) => style.id === id)

/** The layers that a style is the look of. */
export const layersWithStyle = (document: MapDocument, id: string): MapLayer[] =>
  document.layers.filter((layer) => layer.style === id)

/** A style as the last of the list. */
export const styleAtEnd = (
  document: MapDocument,
  id: string,
  values: Omit<LayerStyle, 'id' | 'order'>,
): LayerStyle => ({
  ...values,
  id,
  order: placeAt(document.styles, document.styles.length).orders[0] ?? '',
})

export const setStyle = (
  id: string,
  values: StyleValues,
  note: keyof typeof mapNotes = 'style',
): MapEdit => ({
  note: mapNotes[note],
  changes: [{ kind: 'change', collection: 'styles', id, values }],
})

/** Gives a layer a style of its own, made from `values`. */
export const addStyleTo = (
  document: MapDocument,
  layer: string,
  { id, values }: { id: string; values: Omit<LayerStyle, 'id' | 'order'> },
): MapEdit => ({
  note: mapNotes.addStyle,
  changes: [
    { kind: 'add', collection: 'styles', entity: styleAtEnd(document, id, values) },
    { kind: 'change', collection: 'layers', id: layer, values: { style: id } },
  ],
})

/** The layer takes a style that is there, or the dataset's own look (null). */
export const chooseStyle = (layer: string, style: string | null): MapEdit => ({
  note: mapNotes.chooseStyle,
  changes: [{ kind: 'change', collection: 'layers', id: layer, values: { style } }],
})

/** A copy of a style; where a layer is named, it takes the copy. */
export const duplicateStyle = (
  document: MapDocument,
  id: string,
  copy: { id: string; title: string; layer?: string },
): MapEdit => {
  const style = findStyle(document, id)
  if (!style) return { note: mapNotes.duplicateStyle, changes: [] }
  return {
    note: mapNotes.duplicateStyle,
    changes: [
      {
        kind: 'add',
        collection: 'styles',
        entity: styleAtEnd(document, copy.id, { ...style, title: copy.title }),
      },
      ...(copy.layer === undefined
        ? []
        : [
            {
              kind: 'change' as const,
              collection: 'layers' as const,
              id: copy.layer,
              values: { style: copy.id },
            },
          ]),
    ],
  }
}

/** Takes a style away; its layers go back to their datasets' own look. */
export const removeStyle = (document: MapDocument, id: string): MapEdit => ({
  note: mapNotes.removeStyle,
  changes: [
    ...layersWithStyle(document, id).map((layer) => ({
      kind: 'change' as const,
      collection: 'layers' as const,
      id: layer.id,
      values: { style: null },
    })),
    { kind: 'remove', collection: 'styles', id },
  ],
})
