import { type Component, For } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import type { InfoboxKind } from '#geodata/schema/infobox/infoboxKind.ts'
import type { InfoboxBlock } from '#geodata/schema/map/infoboxBlock.ts'
import type { BlockContext, BlockProps } from './blockProps.ts'
import { ChartBlock } from './blocks/ChartBlock.tsx'
import { GalleryBlock } from './blocks/GalleryBlock.tsx'
import { ImageBlock } from './blocks/ImageBlock.tsx'
import { LinkBlock } from './blocks/LinkBlock.tsx'
import { MarkdownBlock } from './blocks/MarkdownBlock.tsx'
import { PropertiesBlock } from './blocks/PropertiesBlock.tsx'
import { TextBlock } from './blocks/TextBlock.tsx'
import { VideoBlock } from './blocks/VideoBlock.tsx'
import './reader.css'

const blocks: Record<InfoboxKind, Component<BlockProps>> = {
  text: TextBlock,
  markdown: MarkdownBlock,
  image: ImageBlock,
  gallery: GalleryBlock,
  video: VideoBlock,
  properties: PropertiesBlock,
  chart: ChartBlock,
  link: LinkBlock,
}

/** What the maker of a map wants to be read about a feature. */
export const InfoboxBlocks = (props: BlockContext & { blocks: InfoboxBlock[] }) => (
  <div class="reader-blocks">
    <For each={props.blocks}>
      {(block) => (
        <Dynamic
          component={blocks[block.kind]}
          settings={block.settings}
          dataset={props.dataset}
          feature={props.feature}
          rows={props.rows}
          assetAddress={props.assetAddress}
        />
      )}
    </For>
  </div>
)
