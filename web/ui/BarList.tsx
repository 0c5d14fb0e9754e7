import { For } from 'solid-js'
import './BarList.css'

type BarListProps = {
  /** `share` 0..1 of the longest; `words` say the value, `lang` is the language of the title. */
  bars: readonly { title: string; words: string; share: number; lang?: string | undefined }[]
}

/** Bars from zero, one under the other, each with its number in words. */
export const BarList = (props: BarListProps) => (
  <ul class="bar-list">
    <For each={props.bars}>
      {(bar) => (
        <li>
          <span lang={bar.lang}>{bar.title}</span>
          <span class="tabular">{bar.words}</span>
          <svg width="100%" height="8" aria-hidden="true">
            <rect class="bar-ground" width="100%" height="8" rx="4" />
            <rect class="bar" width={`${bar.share * 100}%`} height="8" rx="4" />
          </svg>
        </li>
      )}
    </For>
  </ul>
)
