import { lazy } from 'solid-js'
import { OutLink } from '#web/features/reader/OutLink.tsx'
import { Picture } from '#web/features/reader/Picture.tsx'
import type { StoryParts } from '#web/features/story/storyReading.ts'

const Markdown = lazy(() =>
  import('#web/features/reader/Markdown.tsx').then((module) => ({ default: module.Markdown })),
)

/** What a story shows of its maker's words, pictures and links: the same as an infobox does, with no values to fill in. */
export const storyParts: StoryParts = {
  Markdown: (props) => (
    <Markdown
      text={props.text}
      fill={(text) => text}
      fillAddress={(address) => address}
      assetAddress={props.assetAddress}
    />
  ),
  Picture,
  OutLink,
}
