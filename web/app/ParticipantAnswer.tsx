import { createSignal, Show } from 'solid-js'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import type { Properties } from '#geodata/schema/field.ts'
import { FeatureForm } from '#web/features/featureForm/FeatureForm.tsx'
import { LayerChoice } from '#web/features/participate/LayerChoice.tsx'
import { Sheet } from '#web/features/participate/Sheet.tsx'
import { localized } from '#web/i18n/language.ts'
import { sketchTexts } from '#web/i18n/maps/sketchTexts.ts'
import { participantTexts } from '#web/i18n/panels/participantTexts.ts'
import { photosFirst } from '#web/project/participant/photosFirst.ts'
import type { RowStore } from '#web/project/rows/createRowStore.ts'
import { Dialog } from '#web/ui/Dialog.tsx'
import { photoRoom } from './photoRoom.ts'

type ParticipantAnswerProps = {
  rows: RowStore
  dataset: string
  /** Of a row that is there already. */
  before: FeatureJson | undefined
  layers: { dataset: string; title: string }[]
  /** The place follows the cross: it is a new one, or one that is being moved. */
  moving: boolean
  onLayer: (dataset: string) => void
  onMove: () => void
  onPhotoPosition: (position: [number, number]) => void
  onSave: (answers: Properties) => void
  onClose: () => void
}

/** The photo, then what one has to say about it. The map above still moves under the cross. */
export const ParticipantAnswer = (props: ParticipantAnswerProps) => {
  const [leaving, setLeaving] = createSignal(false)
  const [written, setWritten] = createSignal(false)
  const words = () => localized(participantTexts)
  const sketch = () => sketchTexts().feature
  const form = () => props.rows.dataset(props.dataset)?.form
  const close = (): void => {
    if (written()) setLeaving(true)
    else props.onClose()
  }
  return (
    <>
      <Sheet
        title={props.before ? words().editTitle : words().newTitle}
        help={props.moving ? words().moveHelp : ''}
        onClose={close}
      >
        <Show when={!props.before && props.layers.length > 1}>
          <LayerChoice layers={props.layers} chosen={props.dataset} onChoose={props.onLayer} />
        </Show>
        <Show when={props.before?.geometry?.type === 'Point' && !props.moving}>
          <button type="button" class="button" onClick={() => props.onMove()}>
            {words().move}
          </button>
        </Show>
        <div onInput={() => setWritten(true)} onChange={() => setWritten(true)}>
          <Show when={form()} keyed fallback={<p class="muted">{words().opening}</p>}>
            {(asked) => (
              <FeatureForm
                form={photosFirst(asked)}
                start={props.before?.properties ?? {}}
                room={photoRoom(props.rows)}
                onPhotoPosition={props.moving ? props.onPhotoPosition : undefined}
                saveWord={words().send}
                onSave={props.onSave}
                onCancel={(changed) => (changed ? setLeaving(true) : props.onClose())}
              />
            )}
          </Show>
        </div>
      </Sheet>
      <Show when={leaving()}>
        <Dialog title={words().leave} onClose={() => setLeaving(false)}>
          <div class="feature-form-acts">
            <button type="button" class="button" onClick={() => setLeaving(false)}>
              {sketch().keep}
            </button>
            <button type="button" class="button primary" onClick={() => props.onClose()}>
              {sketch().discard}
            </button>
          </div>
        </Dialog>
      </Show>
    </>
  )
}
