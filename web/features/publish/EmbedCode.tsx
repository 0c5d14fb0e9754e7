import { createSignal } from 'solid-js'
import { mapTexts } from '#web/i18n/maps/mapTexts.ts'
import { Choice } from '#web/ui/propertyForm/Choice.tsx'
import { FieldRow } from '#web/ui/propertyForm/FieldRow.tsx'
import { EmbedPreview } from './EmbedPreview.tsx'
import { embedCode, embedSizes } from './embedSizes.ts'

const sizeNames = ['small', 'medium', 'wide'] as const

/** The lines that put the published map into another page, with their size shown. */
export const EmbedCode = (props: { address: string; title: string }) => {
  const [size, setSize] = createSignal<(typeof sizeNames)[number]>('medium')
  const code = () => embedCode(props.address, props.title, embedSizes[size()])
  return (
    <div class="embed">
      <h3>{mapTexts().publish.embed}</h3>
      <Choice
        title={mapTexts().publish.embedSize}
        value={size()}
        choices={sizeNames.map((value) => ({ value, title: mapTexts().publish.embedSizes[value] }))}
        onChange={(value) => setSize(sizeNames.find((each) => each === value) ?? 'medium')}
      />
      <FieldRow title={mapTexts().publish.embedHelp}>
        {(ids) => (
          <textarea
            id={ids.id}
            class="text-input small embed-code"
            rows={3}
            readonly
            value={code()}
            onFocus={(event) => event.currentTarget.select()}
          />
        )}
      </FieldRow>
      <p class="field-title">{mapTexts().publish.embedPreview}</p>
      <EmbedPreview address={props.address} size={embedSizes[size()]} />
    </div>
  )
}
