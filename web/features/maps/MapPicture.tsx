import { createMemo, For, Show } from 'solid-js'
import { basemapColors } from '#geodata/cartography/basemapColors.ts'
import { featureLook } from '#geodata/cartography/featureLook.ts'
import { lookOf } from '#geodata/cartography/lookOf.ts'
import { themeColors } from '#geodata/cartography/palette.ts'
import type { MapDocument } from '#geodata/schema/map/mapDocument.ts'
import type { MapLayer } from '#geodata/schema/map/mapLayer.ts'
import { loadRegionOutline } from '#web/map/regionOutline.ts'
import { useDatasets } from '#web/project/datasetStore.ts'
import { findStyle } from '#web/project/document/commands/styleCommands.ts'
import { colorScheme } from '#web/ui/colorScheme.ts'
import { createFetched } from '#web/ui/createFetched.ts'

const WIDTH = 320
const HEIGHT = 220

/** Datasets larger than this would be specks on so small a picture. */
const MOST_ROWS = 400

/** A map before it was ever drawn: the region, and on it what its layers hold, in their own colours. */
export const MapPicture = (props: {
  document: MapDocument /** Empty where words beside it say the same. */
  label: string
}) => {
  const datasets = useDatasets()
  const outline = createFetched(
    () => true,
    () => loadRegionOutline(WIDTH, HEIGHT),
  )
  const colors = () => basemapColors[colorScheme()]

  const dotsOf = (layer: MapLayer): { x: number; y: number; color: string }[] => {
    const project = outline.value()?.project
    const dataset = datasets.find(layer.source)
    if (!project || !dataset || dataset.geometry !== 'point' || dataset.featureCount > MOST_ROWS) return []
    const style = findStyle(props.document, layer.style)
    return (datasets.features(layer.source) ?? []).flatMap(({ geometry, properties }) => {
      const [lon, lat] = geometry?.type === 'Point' ? geometry.coordinates : []
      if (lon === undefined || lat === undefined) return []
      const [x, y] = project([lon, lat])
      const color = style
        ? featureLook(style, properties, colorScheme()).color
        : themeColors[colorScheme()][lookOf(dataset).color]
      return [{ x, y, color }]
    })
  }
  const dots = createMemo(() =>
    props.document.layers
      .filter(({ kind, visible }) => kind === 'dataset' && visible)
      .toReversed()
      .flatMap(dotsOf),
  )
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role={props.label ? 'img' : 'presentation'}
      aria-label={props.label || undefined}
      class="map-picture"
      preserveAspectRatio="xMidYMid slice"
    >
      <rect width={WIDTH} height={HEIGHT} fill={colors().sea} />
      <Show when={outline.value()}>
        {(drawn) => (
          <>
            <path d={drawn().land} fill="none" stroke={colors().rings[1]?.water} stroke-width="9" />
            <path d={drawn().neighbours} fill={colors().neighbour} />
            <path d={drawn().land} fill={colors().land} stroke={colors().shore} stroke-width="0.7" />
            <path d={drawn().railways} fill="none" stroke={colors().railway} stroke-width="1" />
          </>
        )}
      </Show>
      <For each={dots()}>
        {(dot) => (
          <circle cx={dot.x} cy={dot.y} r="2.6" fill={dot.color} stroke={colors().halo} stroke-width="0.8" />
        )}
      </For>
    </svg>
  )
}
