import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl'
import type { Drawing, Overlay } from './overlay.ts'

const isExpression = (filter: FilterSpecification | undefined): filter is ExpressionSpecification =>
  Array.isArray(filter)

const narrowedLayer = (layer: LayerSpecification, { zooms, filter }: Overlay): LayerSpecification => {
  if (layer.type === 'background' || layer.type === 'raster' || layer.type === 'hillshade') return layer
  const own = 'filter' in layer ? layer.filter : undefined
  return {
    ...layer,
    ...(zooms && {
      minzoom: Math.max(layer.minzoom ?? 0, zooms[0]),
      maxzoom: Math.min(layer.maxzoom ?? 24, zooms[1]),
    }),
    ...(filter && { filter: isExpression(own) ? ['all', own, filter] : filter }),
  }
}

/** A drawing within the zooms of its overlay, and of those features only that the overlay lets through. */
export const narrowed = (overlay: Overlay, { images, layers, pickable }: Drawing): Drawing => ({
  images,
  pickable: overlay.silent ? [] : pickable,
  layers: layers.map(({ slot, layer }) => ({ slot, layer: narrowedLayer(layer, overlay) })),
})
