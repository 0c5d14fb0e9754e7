import { createMemo, lazy, Suspense } from 'solid-js'
import { markdownSettings } from '#geodata/schema/infobox/markdown.ts'
import { readSettings } from '#geodata/schema/readSettings.ts'
import { fillAddress } from '#geodata/text/fillFields.ts'
import type { BlockProps } from '#web/features/reader/blockProps.ts'
import { filled } from '#web/features/reader/filled.ts'
import { texts } from '#web/i18n/language.ts'

const Markdown = lazy(() =>
  import('#web/features/reader/Markdown.tsx').then((module) => ({ default: module.Markdown })),
)

export const MarkdownBlock = (props: BlockProps) => {
  const text = createMemo(() => readSettings(markdownSettings, props.settings).markdown)
  return (
    <Suspense fallback={<p class="muted">{texts().loading}</p>}>
      <Markdown
        text={text()}
        fill={(part) => filled(part, props)}
        fillAddress={(part) => fillAddress(part, props.dataset.fields, props.feature.properties)}
        assetAddress={props.assetAddress}
      />
    </Suspense>
  )
}
