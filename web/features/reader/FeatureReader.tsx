import { createMemo, Show } from 'solid-js'
import { byOrder } from '#geodata/schema/map/entity.ts'
import type { InfoboxBlock } from '#geodata/schema/map/infoboxBlock.ts'
import type { MapLayer } from '#geodata/schema/map/mapLayer.ts'
import { isRough, precisionTitles } from '#geodata/schema/precision.ts'
import { langOf } from '#web/i18n/langOf.ts'
import { localized, texts } from '#web/i18n/language.ts'
import { readerTexts } from '#web/i18n/readerTexts.ts'
import { precisionOf, titleOf } from '#web/project/drawnFeatures.ts'
import { IconButton } from '#web/ui/IconButton.tsx'
import type { BlockContext } from './blockProps.ts'
import { PropertiesBlock } from './blocks/PropertiesBlock.tsx'
import { InfoboxBlocks } from './InfoboxBlocks.tsx'

type FeatureReaderProps = BlockContext & {
  layer: MapLayer
  /** Those of the whole document. */
  blocks: readonly InfoboxBlock[]
  onClose: () => void
}

/** What a click on a feature opens: its name, then its layer's blocks or its fields. */
export const FeatureReader = (props: FeatureReaderProps) => {
  const title = () => titleOf(props.feature, props.dataset.titleField)
  const own = createMemo(() => props.blocks.filter(({ layer }) => layer === props.layer.id).toSorted(byOrder))
  const precision = () => precisionOf(props.feature)
  return (
    <article class="reader-feature" aria-labelledby="reader-title">
      <header>
        <h2 id="reader-title" tabindex="-1" lang={langOf(title())}>
          {title()}
        </h2>
        <IconButton icon="close" label={texts().close} onClick={() => props.onClose()} />
      </header>
      <p class="reader-chips">
        <span class="chip">{props.layer.title || localized(props.dataset.title)}</span>
        <Show when={isRough(precision())}>
          <span class="chip">{texts().info.roughPosition(localized(precisionTitles[precision()]))}</span>
        </Show>
      </p>
      <Show
        when={props.layer.infobox === 'blocks'}
        fallback={
          <PropertiesBlock
            settings={{}}
            dataset={props.dataset}
            feature={props.feature}
            rows={props.rows}
            assetAddress={props.assetAddress}
          />
        }
      >
        <Show when={own().length === 0}>
          <p class="muted">{readerTexts().nothingWritten}</p>
        </Show>
        <InfoboxBlocks
          blocks={own()}
          dataset={props.dataset}
          feature={props.feature}
          rows={props.rows}
          assetAddress={props.assetAddress}
        />
      </Show>
      <Show when={props.dataset.credit}>
        <p class="reader-credit small-text muted" lang={langOf(props.dataset.credit)}>
          {texts().info.source}: {props.dataset.credit}
        </p>
      </Show>
    </article>
  )
}
