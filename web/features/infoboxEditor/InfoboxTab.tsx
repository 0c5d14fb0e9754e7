import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import type { DatasetSummary } from '#geodata/schema/dataset.ts'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import { infoboxDefinitions } from '#geodata/schema/infobox/infoboxDefinitions.ts'
import { type InfoboxKind, infoboxKinds } from '#geodata/schema/infobox/infoboxKind.ts'
import type { InfoboxBlock } from '#geodata/schema/map/infoboxBlock.ts'
import type { MapLayer } from '#geodata/schema/map/mapLayer.ts'
import { readSettings } from '#geodata/schema/readSettings.ts'
import type { Settings } from '#geodata/schema/settings.ts'
import { localized } from '#web/i18n/language.ts'
import { mapTexts } from '#web/i18n/maps/mapTexts.ts'
import { useDatasets } from '#web/project/datasetStore.ts'
import { addBlock, blocksOf, moveBlock, removeBlock } from '#web/project/document/commands/infoboxCommands.ts'
import { setLayer } from '#web/project/document/commands/layerCommands.ts'
import { newId } from '#web/project/document/newId.ts'
import { useMap } from '#web/project/document/openMap.ts'
import { titleOf } from '#web/project/drawnFeatures.ts'
import { IconButton } from '#web/ui/IconButton.tsx'
import { Menu } from '#web/ui/Menu.tsx'
import { Choice } from '#web/ui/propertyForm/Choice.tsx'
import { BlockEditor } from './BlockEditor.tsx'
import './infoboxEditor.css'

type InfoboxTabProps = {
  layer: MapLayer
  /** One feature with the blocks as readers will see them. */
  preview: (shown: { blocks: InfoboxBlock[]; dataset: DatasetSummary; feature: FeatureJson }) => JSX.Element
}

const uses = ['none', 'fields', 'blocks'] as const

/** What a click on a feature of the layer opens, with a preview on a real one. */
export const InfoboxTab = (props: InfoboxTabProps) => {
  const map = useMap()
  const datasets = useDatasets()
  const [place, setPlace] = createSignal(0)
  const [open, setOpen] = createSignal<string | null>(null)
  const dataset = () => datasets.find(props.layer.source)
  const blocks = createMemo(() => blocksOf(map.document, props.layer.id))
  const features = () => datasets.features(props.layer.source) ?? []
  /** What was clicked on the map, else one after the other. */
  const feature = (): FeatureJson | undefined => {
    const picked = map.picked()
    const clicked = picked?.layer === props.layer.id && features().find(({ id }) => id === picked.uid)
    return clicked || features()[place() % Math.max(features().length, 1)]
  }
  const next = (): void => {
    map.setPicked(null)
    setPlace(place() + 1)
  }
  const add = (kind: InfoboxKind): void => {
    const id = newId()
    const settings: Settings = readSettings(infoboxDefinitions[kind].settings, {})
    map.edit(addBlock(map.document, { id, layer: props.layer.id, kind, settings }))
    setOpen(id)
  }
  const move = (block: InfoboxBlock, step: -1 | 1): void => {
    const index = blocks().findIndex(({ id }) => id === block.id)
    map.edit(moveBlock(map.document, block.id, index + step))
  }

  return (
    <div class="inspector-body">
      <Choice
        title={mapTexts().infobox.use}
        value={props.layer.infobox}
        choices={uses.map((value) => ({ value, title: mapTexts().infobox.uses[value] }))}
        onChange={(value) => {
          const infobox = uses.find((each) => each === value)
          if (infobox) map.edit(setLayer(props.layer.id, { infobox }, 'layerInfobox'))
        }}
      />
      <Show when={props.layer.infobox === 'blocks'}>
        <div class="infobox-head">
          <p class="field-title">{mapTexts().infobox.blocks}</p>
          <Menu
            label={mapTexts().infobox.add}
            icon="plus"
            text={mapTexts().infobox.add}
            class="button small"
            items={infoboxKinds.map((kind) => ({
              title: localized(infoboxDefinitions[kind].title),
              act: () => add(kind),
            }))}
          />
        </div>
        <Show when={blocks().length > 0} fallback={<p class="editor-empty">{mapTexts().infobox.empty}</p>}>
          <ol class="block-list">
            <For each={blocks()}>
              {(block, index) => (
                <BlockEditor
                  block={block}
                  fields={dataset()?.fields ?? []}
                  open={open() === block.id}
                  first={index() === 0}
                  last={index() === blocks().length - 1}
                  onOpen={(on) => setOpen(on ? block.id : null)}
                  onMove={(step) => move(block, step)}
                  onRemove={() => map.editAndTell(removeBlock(block.id))}
                />
              )}
            </For>
          </ol>
        </Show>
      </Show>
      <Show when={props.layer.infobox !== 'none' && dataset()}>
        {(known) => (
          <section class="infobox-preview" aria-label={mapTexts().infobox.preview}>
            <Show when={feature()} fallback={<p class="muted small-text">{mapTexts().infobox.noFeature}</p>}>
              {(shown) => (
                <>
                  <div class="infobox-head">
                    <p class="field-help">
                      {mapTexts().infobox.previewOf(titleOf(shown(), known().titleField))}
                    </p>
                    <IconButton
                      small
                      icon="chevronRight"
                      label={mapTexts().infobox.previewNext}
                      onClick={next}
                    />
                  </div>
                  <div class="panel">
                    {props.preview({ blocks: blocks(), dataset: known(), feature: shown() })}
                  </div>
                </>
              )}
            </Show>
          </section>
        )}
      </Show>
    </div>
  )
}
