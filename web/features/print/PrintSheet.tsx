import { For, type JSX, Show } from 'solid-js'
import { langOf } from '#web/i18n/langOf.ts'
import { language, localized } from '#web/i18n/language.ts'
import { printTexts } from '#web/i18n/panels/printTexts.ts'
import { SheetMarks } from '#web/map/sheet/SheetMarks.tsx'
import { type PrintSettings, writtenScale } from './printSettings.ts'

type SheetPlace = { number: number; of: number }

type PrintSheetProps = {
  settings: PrintSettings
  place: SheetPlace
  /** n of 1:n. */
  scale: number
  /** Size of the map on the sheet in CSS pixels, and the degrees it is turned by. */
  frame: { width: number; height: number }
  metresPerPixel: number
  bearing: number
  legend: JSX.Element
  credits: string[]
  /** The map itself, as large as its frame. */
  map: JSX.Element
  frameRef?: (element: HTMLDivElement) => void
  legendRef?: (element: HTMLElement) => void
}

/** One sheet of paper with all that makes a map readable alone, in its true size. */
export const PrintSheet = (props: PrintSheetProps) => {
  const words = () => localized(printTexts)
  const parts = () => props.settings.parts
  const date = (): string =>
    new Intl.DateTimeFormat(language() === 'ja' ? 'ja-JP' : 'en-GB', { dateStyle: 'long' }).format(new Date())
  return (
    <article
      class={`print-sheet ${props.settings.paper} ${props.settings.orientation}`}
      classList={{ 'with-legend': parts().legend }}
      aria-label={words().place(props.place.number, props.place.of)}
    >
      <header class="print-head">
        <div>
          <p class="print-title" lang={langOf(props.settings.title)}>
            {props.settings.title}
          </p>
          <Show when={props.settings.subtitle}>
            {(subtitle) => <p lang={langOf(subtitle())}>{subtitle()}</p>}
          </Show>
        </div>
        <Show when={parts().date}>
          <p>{date()}</p>
        </Show>
      </header>
      <div class="print-frame" ref={(element) => props.frameRef?.(element)}>
        {props.map}
        <Show when={props.frame.width > 0}>
          <SheetMarks
            picture={{ ...props.frame, metresPerPixel: props.metresPerPixel, bearing: props.bearing }}
            without={{ bar: !parts().bar, north: !parts().north }}
          />
        </Show>
      </div>
      <Show when={parts().legend}>
        <section class="print-legend" ref={(element) => props.legendRef?.(element)}>
          <h2>{words().legend}</h2>
          {props.legend}
        </section>
      </Show>
      <footer class="print-foot">
        <div class="print-words">
          <p class="print-scale">
            {words().about(writtenScale(props.scale, language()), words().papers[props.settings.paper])}
          </p>
          <Show when={parts().credits && props.credits.length > 0}>
            <p>
              {words().credit}: {props.credits.join(' / ')}
            </p>
          </Show>
        </div>
        <Show when={props.place.of > 1}>
          <SheetIndex {...props.place} columns={props.settings.columns} />
          <p class="print-number">
            {props.place.number} / {props.place.of}
          </p>
        </Show>
      </footer>
    </article>
  )
}

const SIDE = 7

/** Where the sheet lies among the others. */
const SheetIndex = (props: SheetPlace & { columns: number }) => (
  <svg
    class="print-index"
    viewBox={`0 0 ${props.columns * SIDE} ${(props.of / props.columns) * SIDE}`}
    width={props.columns * SIDE}
    height={(props.of / props.columns) * SIDE}
    aria-hidden="true"
  >
    <For each={Array.from({ length: props.of }, (_, index) => index)}>
      {(index) => (
        <rect
          x={(index % props.columns) * SIDE + 0.5}
          y={Math.floor(index / props.columns) * SIDE + 0.5}
          width={SIDE - 1}
          height={SIDE - 1}
          fill={index === props.number - 1 ? '#2b2a28' : '#ffffff'}
          stroke="#2b2a28"
          stroke-width="0.6"
        />
      )}
    </For>
  </svg>
)
