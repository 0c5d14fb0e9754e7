import { type Component, createMemo, For } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import type { StoryPage } from '#geodata/schema/map/storyPage.ts'
import type { StoryBlockKind } from '#geodata/schema/story/storyBlockKind.ts'
import { langOf } from '#web/i18n/langOf.ts'
import { blocksOfPage } from '#web/project/story/pageLayers.ts'
import { CameraBlock } from './blocks/CameraBlock.tsx'
import { ChartBlock } from './blocks/ChartBlock.tsx'
import { ImageBlock } from './blocks/ImageBlock.tsx'
import { LayerBlock } from './blocks/LayerBlock.tsx'
import { NextBlock } from './blocks/NextBlock.tsx'
import { SwipeBlock } from './blocks/SwipeBlock.tsx'
import { TextBlock } from './blocks/TextBlock.tsx'
import { TimelineBlock } from './blocks/TimelineBlock.tsx'
import { TitleBlock } from './blocks/TitleBlock.tsx'
import { VideoBlock } from './blocks/VideoBlock.tsx'
import type { StoryBlockProps, StoryReading } from './storyReading.ts'
import './story.css'

const blocks: Record<StoryBlockKind, Component<StoryBlockProps>> = {
  title: TitleBlock,
  text: TextBlock,
  image: ImageBlock,
  video: VideoBlock,
  chart: ChartBlock,
  camera: CameraBlock,
  layer: LayerBlock,
  timeline: TimelineBlock,
  swipe: SwipeBlock,
  next: NextBlock,
}

type StoryPageViewProps = { page: StoryPage; headingId: string; reading: StoryReading }

/** What a page says, from its title down. */
export const StoryPageView = (props: StoryPageViewProps) => {
  const own = createMemo(() => blocksOfPage(props.reading.document, props.page.id))
  return (
    <div class="story-page">
      <h2 id={props.headingId} tabindex="-1" lang={langOf(props.page.title)}>
        {props.page.title}
      </h2>
      <For each={own()}>
        {(block) => (
          <Dynamic
            component={blocks[block.kind]}
            settings={block.settings}
            page={props.page}
            reading={props.reading}
          />
        )}
      </For>
    </div>
  )
}
