import { createMemo, For, Show } from 'solid-js'
import { basemapColors } from '#geodata/cartography/basemapColors.ts'
import { themeColors } from '#geodata/cartography/palette.ts'
import { language } from '#web/i18n/language.ts'
import { loadRegionOutline } from '#web/map/regionOutline.ts'
import { useDatasets } from '#web/project/datasetStore.ts'
import { colorScheme } from '#web/ui/colorScheme.ts'
import { createFetched } from '#web/ui/createFetched.ts'

const WIDTH = 640
const HEIGHT = 460

/** The region as a drawing: land, sea, what stands where. A picture and no map: it needs no MapLibre, so the page is light. */
export const RegionPicture = (props: { label: string }) => {
  const datasets = useDatasets()
  const outline = createFetched(
    () => true,
    () => loadRegionOutline(WIDTH, HEIGHT),
  )
  const colors = () => basemapColors[colorScheme()]
  const dots = createMemo(() => {
    const project = outline.value()?.project
    if (!project) return []
    return (['old_houses', 'idle_facilities'] as const).flatMap((id) =>
      (datasets.features(id) ?? []).flatMap(({ geometry }) => {
        const [lon, lat] = geometry?.type === 'Point' ? geometry.coordinates : []
        if (lon === undefined || lat === undefined) return []
        const [x, y] = project([lon, lat])
        return [{ x, y, color: themeColors[colorScheme()][id === 'old_houses' ? 'oldHouse' : 'idle'] }]
      }),
    )
  })
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={props.label}
      class="region-picture"
      preserveAspectRatio="xMidYMid slice"
    >
      <rect width={WIDTH} height={HEIGHT} fill={colors().sea} />
      <Show when={outline.value()}>
        {(drawn) => (
          <>
            <For each={colors().rings}>
              {(ring, index) => (
                <>
                  <path
                    d={drawn().land}
                    fill="none"
                    stroke={ring.line}
                    stroke-width={[27, 17.5, 9][index()]}
                    stroke-linejoin="round"
                  />
                  <path
                    d={drawn().land}
                    fill="none"
                    stroke={ring.water}
                    stroke-width={[25.5, 16, 7.5][index()]}
                    stroke-linejoin="round"
                  />
                </>
              )}
            </For>
            <path d={drawn().neighbours} fill={colors().neighbour} />
            <path
              d={drawn().land}
              fill={colors().land}
              stroke={colors().rings[2]?.line}
              stroke-width="0.8"
              stroke-linejoin="round"
            />
            <path d={drawn().home} fill={themeColors[colorScheme()].project} fill-opacity="0.13" />
            <path d={drawn().railways} fill="none" stroke={colors().railway} stroke-width="2.4" />
            <path
              d={drawn().railways}
              fill="none"
              stroke={colors().railwayGap}
              stroke-width="1.3"
              stroke-dasharray="4 4"
            />
            <For each={dots()}>
              {(dot) => (
                <circle
                  cx={dot.x}
                  cy={dot.y}
                  r="3.6"
                  fill={dot.color}
                  stroke={colors().halo}
                  stroke-width="1.2"
                />
              )}
            </For>
            <For each={drawn().names}>
              {(name) => (
                <text
                  x={name.x}
                  y={name.y}
                  text-anchor="middle"
                  class="region-name"
                  fill={colors().label}
                  stroke={colors().halo}
                >
                  {language() === 'ja' ? name.ja : name.en}
                </text>
              )}
            </For>
          </>
        )}
      </Show>
    </svg>
  )
}
