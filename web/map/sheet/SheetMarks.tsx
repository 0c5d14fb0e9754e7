import { Show } from 'solid-js'
import { localized } from '#web/i18n/language.ts'
import { pictureTexts } from '#web/i18n/panels/pictureTexts.ts'
import type { MapPicture } from '#web/map/takePicture.ts'
import { scaleBar } from './scaleBar.ts'

const BAR_PIXELS = 140
const FONT = '"BIZ UDPGothic", "Noto Sans CJK JP", sans-serif'
const INK = '#2b2a28'
const VEIL = { fill: '#fffdf8', 'fill-opacity': 0.86 }

type SheetMarksProps = {
  picture: Pick<MapPicture, 'width' | 'height' | 'metresPerPixel' | 'bearing'>
  ref?: (marks: SVGSVGElement) => void
  /** Both are drawn unless one is left out. */
  without?: { bar?: boolean; north?: boolean }
}

/** Scale bar and north arrow, over a picture of the map and in its pixels. */
export const SheetMarks = (props: SheetMarksProps) => {
  const bar = () => scaleBar(props.picture.metresPerPixel, Math.min(BAR_PIXELS, props.picture.width / 3))
  return (
    <svg
      ref={(marks) => props.ref?.(marks)}
      class="sheet-marks"
      viewBox={`0 0 ${props.picture.width} ${props.picture.height}`}
      aria-hidden="true"
    >
      <Show when={!props.without?.bar}>
        <g transform={`translate(18 ${props.picture.height - 18})`}>
          <rect x="-8" y="-28" width={bar().pixels + 16} height="36" rx="6" {...VEIL} />
          <path d={`M0-7V0H${bar().pixels}V-7`} fill="none" stroke={INK} stroke-width="2" />
          <text x="5" y="-9" font-size="13" font-family={FONT} fill={INK}>
            {bar().label}
          </text>
        </g>
      </Show>
      <Show when={!props.without?.north}>
        <g transform={`translate(${props.picture.width - 36} 36)`}>
          <circle r="26" {...VEIL} />
          <g transform={`rotate(${-props.picture.bearing})`}>
            <path d="M0-7 7.5 16 0 11-7.5 16z" fill={INK} />
            <text y="-10" font-size="12" font-weight="700" font-family={FONT} text-anchor="middle" fill={INK}>
              {localized(pictureTexts).north}
            </text>
          </g>
        </g>
      </Show>
    </svg>
  )
}
