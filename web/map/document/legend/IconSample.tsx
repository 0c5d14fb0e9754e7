import { Show } from 'solid-js'
import { basemapColors } from '#geodata/cartography/basemapColors.ts'
import type { LayerStyle } from '#geodata/schema/map/layerStyle.ts'
import { iconSettings } from '#geodata/schema/marks/icon.ts'
import { readSettings } from '#geodata/schema/readSettings.ts'
import { DISC_SHARE } from '#web/map/document/marks/icon.ts'
import { colorScheme } from '#web/ui/colorScheme.ts'
import { IconGlyph } from '#web/ui/icons/IconGlyph.tsx'

type IconSampleProps = {
  style: LayerStyle
  /** `#rrggbb` */
  color: string
  /** As wide as on the map. */
  pixels: number
  /** Of the box that it is drawn in, across and down. */
  middle: number
  rough: boolean
  /** Where the picture is that stands in place of the icon. */
  picture: string | undefined
}

/** An icon or a picture on its ground, as the map draws it. */
export const IconSample = (props: IconSampleProps) => {
  const settings = () => readSettings(iconSettings, props.style.settings)
  const paper = () => basemapColors[colorScheme()].halo
  const isDisc = () => settings().ground === 'disc'
  const side = () => props.pixels * (isDisc() ? DISC_SHARE : 1)
  return (
    <Show
      when={props.picture}
      fallback={
        <>
          <Show when={isDisc()}>
            <circle
              cx={props.middle}
              cy={props.middle}
              r={props.pixels / 2}
              fill={props.rough ? paper() : props.color}
              stroke={props.rough ? props.color : 'none'}
              stroke-width="1.5"
            />
          </Show>
          <IconGlyph
            name={settings().icon}
            color={isDisc() && !props.rough ? paper() : props.color}
            size={side()}
            x={props.middle - side() / 2}
            y={props.middle - side() / 2}
          />
        </>
      }
    >
      {(address) => (
        <image
          href={address()}
          x={props.middle - props.pixels / 2}
          y={props.middle - props.pixels / 2}
          width={props.pixels}
          height={props.pixels}
        />
      )}
    </Show>
  )
}
