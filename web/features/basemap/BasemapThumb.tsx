import { For, Match, Switch } from 'solid-js'
import { basemapColors } from '#geodata/cartography/basemapColors.ts'
import type { BasemapId } from '#geodata/schema/map/scene.ts'
import { colorScheme } from '#web/ui/colorScheme.ts'

/** One bay in four hands: what each background shows of it. */
const LAND = 'M-2-2H62V14C52 15 50 22 42 22S34 30 26 31 18 40 8 42-2 44-2 44Z'
const ISLAND = 'M46 35a5 4 0 1 0 10 0a5 4 0 1 0-10 0Z'
const ROADS = ['M-2 27C12 26 22 20 34 17S50 8 62 6', 'M16-2C18 8 20 14 18 25', 'M38-2C36 6 38 10 36 16']
const HILLS = 'M2 14C6 4 12 6 14 12S6 24 2 14ZM42 4c4-5 12-4 14 1s-10 8-14-1Z'
const RAIL = 'M-2 33C14 31 24 25 36 20S52 12 62 11'

type Printed = { sea: string; land: string; hills: string; shore: string; road: string; width: number }

/** The colours in which 地理院タイル are drawn, by eye. */
const printed: Record<Exclude<BasemapId, 'kyoso'>, Printed> = {
  'gsi-pale': {
    sea: '#d6e4ef',
    land: '#fafafa',
    hills: '#eef0ea',
    shore: '#b9c4cc',
    road: '#d9cfb0',
    width: 1.6,
  },
  'gsi-std': {
    sea: '#bedaf0',
    land: '#fdfdf6',
    hills: '#d6e6c4',
    shore: '#4a7fa8',
    road: '#f0a040',
    width: 2.2,
  },
  'gsi-photo': {
    sea: '#17384d',
    land: '#55663f',
    hills: '#35492c',
    shore: '#8fa08a',
    road: '#b5ac97',
    width: 1.2,
  },
}

/** A small drawing of what a background looks like: no tile of anybody is bundled. */
export const BasemapThumb = (props: { basemap: BasemapId }) => {
  const own = () => basemapColors[colorScheme()]
  const hand = () => (props.basemap === 'kyoso' ? undefined : printed[props.basemap])
  return (
    <svg class="basemap-thumb" viewBox="0 0 60 44" width="60" height="44" aria-hidden="true">
      <Switch>
        <Match when={hand()}>
          {(colors) => (
            <>
              <rect width="60" height="44" fill={colors().sea} />
              <path d={LAND + ISLAND} fill={colors().land} stroke={colors().shore} stroke-width="1" />
              <path d={HILLS} fill={colors().hills} />
              <For each={ROADS}>
                {(road) => <path d={road} fill="none" stroke={colors().road} stroke-width={colors().width} />}
              </For>
            </>
          )}
        </Match>
        <Match when={props.basemap === 'kyoso'}>
          <rect width="60" height="44" fill={own().sea} />
          <For each={own().rings}>
            {(ring, index) => (
              <>
                <path d={LAND + ISLAND} fill="none" stroke={ring.line} stroke-width={[15, 10, 5][index()]} />
                <path
                  d={LAND + ISLAND}
                  fill="none"
                  stroke={ring.water}
                  stroke-width={[13.6, 8.6, 3.6][index()]}
                />
              </>
            )}
          </For>
          <path d={LAND + ISLAND} fill={own().land} stroke={own().shore} stroke-width="0.7" />
          <path d={RAIL} fill="none" stroke={own().railway} stroke-width="2.6" />
          <path
            d={RAIL}
            fill="none"
            stroke={own().railwayGap}
            stroke-width="1.4"
            stroke-dasharray="3.5 3.5"
          />
        </Match>
      </Switch>
    </svg>
  )
}
