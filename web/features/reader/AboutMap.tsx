import { Show } from 'solid-js'
import type { About } from '#geodata/schema/map/mapDocument.ts'
import { langOf } from '#web/i18n/langOf.ts'
import { language } from '#web/i18n/language.ts'
import { readerTexts } from '#web/i18n/readerTexts.ts'
import './reader.css'

/** An instant as a day in the region. */
const day = (instant: string): string =>
  new Intl.DateTimeFormat(language() === 'ja' ? 'ja-JP' : 'en-GB', {
    timeZone: 'Asia/Tokyo',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
  }).format(new Date(instant))

/** What a map is called, what it is about, and since when it is published. */
export const AboutMap = (props: { about: About; publishedAt: string | null }) => {
  const title = () => props.about.title || readerTexts().untitled
  return (
    <header class="reader-about">
      <h1 lang={langOf(title())}>{title()}</h1>
      <Show when={props.about.description}>
        {(description) => (
          <p class="reader-text" lang={langOf(description())}>
            {description()}
          </p>
        )}
      </Show>
      <Show when={props.publishedAt}>
        {(instant) => <p class="small-text muted">{readerTexts().published(day(instant()))}</p>}
      </Show>
    </header>
  )
}
