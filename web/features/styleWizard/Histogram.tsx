import { createMemo, createSignal, For } from 'solid-js'
import { classOf } from '#geodata/cartography/classBounds.ts'
import { classColors } from '#geodata/cartography/ruleColor.ts'
import type { Field } from '#geodata/schema/field.ts'
import type { ColorRule } from '#geodata/schema/map/layerStyle.ts'
import { localized } from '#web/i18n/language.ts'
import { mapTexts } from '#web/i18n/maps/mapTexts.ts'
import { formatValue } from '#web/project/formatValue.ts'
import { colorScheme } from '#web/ui/colorScheme.ts'
import { histogramBins, movedBound } from './histogramBins.ts'

type ClassRule = Extract<ColorRule, { by: 'classes' }>

type HistogramProps = {
  field: Field
  values: readonly number[]
  rule: ClassRule
  onChange: (rule: ClassRule) => void
}

const WIDTH = 280
const HEIGHT = 84
const BINS = 28

/** How the values are spread, each bar in the colour of its class; the bounds are dragged, or moved by the arrow keys. */
export const Histogram = (props: HistogramProps) => {
  const bins = createMemo(() => histogramBins(props.values, BINS))
  const colors = () => classColors(props.rule, colorScheme())
  const low = () => bins().low
  const span = () => bins().high - bins().low || 1
  const xOf = (value: number): number => ((value - low()) / span()) * WIDTH
  const tallest = () => Math.max(1, ...bins().counts)
  const [dragged, setDragged] = createSignal<number | null>(null)
  let drawing!: SVGSVGElement

  const moveTo = (index: number, value: number): void =>
    props.onChange({
      ...props.rule,
      method: 'own',
      bounds: movedBound(props.rule.bounds, index, value, bins()),
    })
  const drag = (index: number, event: PointerEvent & { currentTarget: SVGGElement }): void => {
    const handle = event.currentTarget
    handle.setPointerCapture(event.pointerId)
    setDragged(index)
    const move = (next: PointerEvent): void => {
      const box = drawing.getBoundingClientRect()
      moveTo(index, low() + ((next.clientX - box.left) / box.width) * span())
    }
    handle.addEventListener('pointermove', move)
    handle.addEventListener(
      'lostpointercapture',
      () => {
        handle.removeEventListener('pointermove', move)
        setDragged(null)
      },
      { once: true },
    )
  }
  const onKey = (index: number, event: KeyboardEvent): void => {
    const step = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }[event.key]
    const bound = props.rule.bounds[index]
    if (step === undefined || bound === undefined) return
    event.preventDefault()
    moveTo(index, bound + (step * span()) / 100)
  }
  return (
    <figure class="histogram">
      <figcaption class="field-help">{mapTexts().styles.histogram(localized(props.field.title))}</figcaption>
      <svg ref={drawing} viewBox={`0 0 ${WIDTH} ${HEIGHT + 4}`} role="presentation">
        <For each={bins().counts}>
          {(count, index) => {
            const middle = () => low() + ((index() + 0.5) / BINS) * span()
            return (
              <rect
                x={(WIDTH / BINS) * index() + 0.5}
                width={WIDTH / BINS - 1}
                y={HEIGHT - (count / tallest()) * (HEIGHT - 8)}
                height={(count / tallest()) * (HEIGHT - 8)}
                fill={colors()[classOf(props.rule.bounds, middle())]}
              />
            )
          }}
        </For>
        <path d={`M0 ${HEIGHT}H${WIDTH}`} class="histogram-base" />
        {/* by place: a moved bound stays the same handle */}
        <For each={props.rule.bounds.map((_, index) => index)}>
          {(index) => (
            <g
              transform={`translate(${xOf(props.rule.bounds[index] ?? 0)} 0)`}
              class="histogram-bound"
              classList={{ dragged: dragged() === index }}
              role="slider"
              tabindex="0"
              aria-label={mapTexts().styles.boundOf(index + 1)}
              aria-valuemin={bins().low}
              aria-valuemax={bins().high}
              aria-valuenow={props.rule.bounds[index]}
              aria-valuetext={formatValue(props.field, props.rule.bounds[index] ?? null)}
              onPointerDown={(event) => drag(index, event)}
              onKeyDown={(event) => onKey(index, event)}
            >
              <rect x="-9" width="18" height={HEIGHT} fill="transparent" />
              <path d={`M0 0V${HEIGHT}`} />
              <circle cy="6" r="5" />
            </g>
          )}
        </For>
      </svg>
      <p class="histogram-ends small-text muted tabular">
        <span>{formatValue(props.field, bins().low)}</span>
        <span>{formatValue(props.field, bins().high)}</span>
      </p>
      <ul class="bound-list">
        <For each={props.rule.bounds.map((_, index) => index)}>
          {(index) => (
            <li>
              <input
                type="number"
                step="any"
                class="text-input small tabular"
                aria-label={mapTexts().styles.boundOf(index + 1)}
                value={props.rule.bounds[index]}
                onChange={(event) => {
                  const value = Number(event.currentTarget.value)
                  if (Number.isFinite(value)) moveTo(index, value)
                }}
              />
            </li>
          )}
        </For>
      </ul>
    </figure>
  )
}
