import { createEffect, createSignal, on, Show } from 'solid-js'
import { DrawBoard } from '#web/features/draw/DrawBoard.tsx'
import { DrawPalette } from '#web/features/draw/DrawPalette.tsx'
import { MeasureLine } from '#web/features/draw/MeasureLine.tsx'
import { FeatureForm } from '#web/features/featureForm/FeatureForm.tsx'
import { RefusalDialog } from '#web/features/featureForm/RefusalDialog.tsx'
import { sketchTexts } from '#web/i18n/maps/sketchTexts.ts'
import type { KyosoMap } from '#web/map/makeMap.ts'
import { useDatasets } from '#web/project/datasetStore.ts'
import { layerTitle } from '#web/project/document/layerTitle.ts'
import { useMap } from '#web/project/document/openMap.ts'
import { Dialog } from '#web/ui/Dialog.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import type { EditorDrawing as Drawing } from './createEditorDrawing.ts'
import { photoRoom } from './photoRoom.ts'

type EditorDrawingProps = {
  drawing: Drawing
  kyosoMap: KyosoMap | undefined
  phone: boolean
  hidden: boolean
}

/** What lies over the map for drawing: the tools, the board, the form of what was drawn, and what the server did not take. */
export const EditorDrawing = (props: EditorDrawingProps) => {
  const map = useMap()
  const datasets = useDatasets()
  const { session } = props.drawing
  const [paletteOpen, setPaletteOpen] = createSignal(false)
  const [leaving, setLeaving] = createSignal(false)
  const [later, setLater] = createSignal<number | null>(null)
  const words = () => sketchTexts().feature

  const targetTitle = (): string => {
    const layer = props.drawing.target()
    return layer ? layerTitle(layer, datasets.find(layer.source)) : ''
  }
  const form = () => datasets.find(session.row()?.dataset ?? '')?.form ?? []
  const isGone = (): boolean => session.row()?.isNew === false && props.drawing.before() === undefined
  const refused = () => {
    const waiting = map.rows.refused()
    return waiting?.refusal && waiting.seq !== later()
      ? { waiting, refusal: waiting.refusal, dataset: datasets.find(waiting.dataset) }
      : undefined
  }
  const isBoard = () => ['loading', 'failed', 'drawing', 'shaping'].includes(session.phase())
  createEffect(on(session.phase, () => setPaletteOpen(false)))

  return (
    <>
      <Show when={session.phase() === 'idle' && !props.hidden && props.drawing.target()}>
        <Show
          when={!props.phone || paletteOpen()}
          fallback={
            <button
              type="button"
              class="draw-open"
              aria-label={sketchTexts().draw.into(targetTitle())}
              title={sketchTexts().draw.into(targetTitle())}
              onClick={() => setPaletteOpen(true)}
            >
              <Icon name="plus" size={28} />
            </button>
          }
        >
          <DrawPalette layer={targetTitle()} onTool={props.drawing.begin} />
        </Show>
      </Show>
      <Show when={isBoard()}>
        <DrawBoard session={session} kyosoMap={props.kyosoMap} />
      </Show>
      <Show when={session.row() && session.phase() !== 'loading'}>
        {/* it stays while the shape is being changed: what was typed is not lost */}
        <section
          class="editor-feature panel"
          classList={{ away: session.phase() !== 'answering' }}
          inert={session.phase() !== 'answering'}
          aria-labelledby="editor-feature-title"
        >
          <header>
            <h2 id="editor-feature-title">{session.row()?.isNew ? words().newTitle : words().editTitle}</h2>
            <p class="editor-feature-measures small-text muted tabular">
              <MeasureLine geometry={session.shape()} />
            </p>
          </header>
          <Show when={isGone()}>
            <p class="notice">{words().gone}</p>
          </Show>
          <Show when={session.shape()} fallback={<p class="field-help">{words().fixed}</p>}>
            <div class="editor-feature-shape">
              <button type="button" class="button small" onClick={session.toShape}>
                {words().shape}
              </button>
              <Show when={!props.phone}>
                <p class="field-help">{words().dragHelp}</p>
              </Show>
            </div>
          </Show>
          <Show when={session.row()?.uid} keyed>
            <FeatureForm
              form={form()}
              start={props.drawing.before()?.properties ?? {}}
              room={photoRoom(map.rows)}
              onPhotoPosition={
                session.row()?.isNew && session.shape()?.type === 'Point' ? props.drawing.placeAt : undefined
              }
              onSave={props.drawing.save}
              onCancel={(written) => (written ? setLeaving(true) : session.end())}
            />
          </Show>
        </section>
      </Show>
      <Show when={leaving()}>
        <Dialog title={words().leave} onClose={() => setLeaving(false)}>
          <div class="feature-form-acts">
            <button type="button" class="button" onClick={() => setLeaving(false)}>
              {words().keep}
            </button>
            <button
              type="button"
              class="button primary"
              onClick={() => {
                setLeaving(false)
                session.end()
              }}
            >
              {words().discard}
            </button>
          </div>
        </Dialog>
      </Show>
      <Show when={refused()}>
        {(found) => (
          <RefusalDialog
            {...found()}
            onInsist={() => map.rows.insist(found().waiting.seq)}
            onGiveUp={() => map.rows.giveUp(found().waiting.seq)}
            onClose={() => setLater(found().waiting.seq)}
          />
        )}
      </Show>
    </>
  )
}
