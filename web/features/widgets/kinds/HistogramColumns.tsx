import { For } from 'solid-js'

type HistogramColumnsProps = {
  /** From the lowest values on; `share` 0..1 of the highest column. */
  columns: readonly { title: string; words: string; share: number }[]
  low: string
  high: string
}

const HEIGHT = 72

/** Columns over a range of numbers. In words, too, for those who do not see them. */
export const HistogramColumns = (props: HistogramColumnsProps) => {
  const width = () => 100 / Math.max(1, props.columns.length)
  return (
    <div class="widget-histogram">
      <svg width="100%" height={HEIGHT} aria-hidden="true">
        <For each={props.columns}>
          {(column, index) => (
            <rect
              class="bar"
              x={`${index() * width() + 0.5}%`}
              y={HEIGHT - Math.max(column.share > 0 ? 2 : 0, column.share * HEIGHT)}
              width={`${Math.max(0.5, width() - 1)}%`}
              height={Math.max(column.share > 0 ? 2 : 0, column.share * HEIGHT)}
              rx="2"
            >
              <title>{`${column.title}: ${column.words}`}</title>
            </rect>
          )}
        </For>
      </svg>
      <p class="widget-histogram-ends small-text muted tabular" aria-hidden="true">
        <span>{props.low}</span>
        <span>{props.high}</span>
      </p>
      <ul class="visually-hidden">
        <For each={props.columns}>{(column) => <li>{`${column.title}: ${column.words}`}</li>}</For>
      </ul>
    </div>
  )
}
