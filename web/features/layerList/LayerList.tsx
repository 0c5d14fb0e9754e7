import { createMemo, createSignal, For, Show } from 'solid-js'
import { mapTexts } from '#web/i18n/maps/mapTexts.ts'
import { addGroup, moveLayer, stepOf } from '#web/project/document/commands/layerCommands.ts'
import { dropTarget } from '#web/project/document/dropTarget.ts'
import { layerLines } from '#web/project/document/layerTree.ts'
import { newId } from '#web/project/document/newId.ts'
import { useMap } from '#web/project/document/openMap.ts'
import { IconButton } from '#web/ui/IconButton.tsx'
import { AddLayerDialog } from './AddLayerDialog.tsx'
import { LayerLine } from './LayerLine.tsx'
import './layerList.css'

type Over = { id: string; half: 'upper' | 'lower' }

/** The line under a point of the screen, and which half of it. */
const lineAt = (x: number, y: number): Over | undefined => {
  const line = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-layer]')
  if (!line?.dataset.layer) return undefined
  const { top, height } = line.getBoundingClientRect()
  return { id: line.dataset.layer, half: y < top + height / 2 ? 'upper' : 'lower' }
}

type LayerListProps = { onAddSketch: () => void; onAnalyse: () => void; onTable: (layer: string) => void }

/** The layers of the map, top first, with the way to add, group and order them. */
export const LayerList = (props: LayerListProps) => {
  const map = useMap()
  const lines = createMemo(() => layerLines(map.document.layers))
  const [adding, setAdding] = createSignal(false)
  const [renaming, setRenaming] = createSignal<string | null>(null)
  const [dragged, setDragged] = createSignal<string | null>(null)
  const [over, setOver] = createSignal<Over | null>(null)

  const step = (id: string, by: -1 | 1): void => {
    const to = stepOf(map.document, id, by)
    if (to) map.edit(moveLayer(map.document, id, to))
  }
  /** Follows the pointer from the handle of a line until it is let go. */
  const drag = (id: string, event: PointerEvent & { currentTarget: HTMLElement }): void => {
    const handle = event.currentTarget
    handle.setPointerCapture(event.pointerId)
    setDragged(id)
    const move = (next: PointerEvent): void => void setOver(lineAt(next.clientX, next.clientY) ?? null)
    const drop = (): void => {
      const place = over()
      const to = place && dropTarget(map.document.layers, id, place)
      if (to) map.edit(moveLayer(map.document, id, to))
    }
    const end = (): void => {
      handle.removeEventListener('pointermove', move)
      handle.removeEventListener('pointerup', drop)
      setDragged(null)
      setOver(null)
    }
    handle.addEventListener('pointermove', move)
    handle.addEventListener('pointerup', drop)
    handle.addEventListener('lostpointercapture', end, { once: true })
  }
  const group = (): void => {
    const id = newId()
    map.edit(addGroup(map.document, id, mapTexts().layers.newGroup))
    map.select({ kind: 'layer', id })
    setRenaming(id)
  }

  return (
    <section class="editor-section" aria-labelledby="layer-list-title">
      <div class="editor-section-head">
        <h2 id="layer-list-title">{mapTexts().layers.title}</h2>
        <IconButton small icon="folder" label={mapTexts().layers.addGroup} onClick={group} />
        <button type="button" class="text-button add-layer" onClick={() => setAdding(true)}>
          ＋ {mapTexts().layers.add}
        </button>
      </div>
      <Show
        when={lines().length > 0}
        fallback={
          <div class="editor-empty">
            <p>{mapTexts().layers.empty}</p>
            <button type="button" class="button primary small" onClick={() => setAdding(true)}>
              {mapTexts().layers.pick}
            </button>
          </div>
        }
      >
        <ul class="layer-lines" aria-label={mapTexts().layers.list}>
          <For each={lines()}>
            {({ layer, depth }) => (
              <LayerLine
                layer={layer}
                depth={depth}
                dragged={dragged() === layer.id}
                over={over()?.id === layer.id && dragged() !== layer.id ? (over()?.half ?? null) : null}
                renaming={renaming() === layer.id}
                onRenaming={(on) => setRenaming(on ? layer.id : null)}
                onStep={(by) => step(layer.id, by)}
                onDrag={(event) => drag(layer.id, event)}
                onTable={
                  layer.kind === 'dataset' || layer.kind === 'sketch'
                    ? () => props.onTable(layer.id)
                    : undefined
                }
              />
            )}
          </For>
        </ul>
        <p class="field-help layer-help">{mapTexts().layers.dragHelp}</p>
      </Show>
      <Show when={adding()}>
        <AddLayerDialog
          onAddSketch={props.onAddSketch}
          onAnalyse={props.onAnalyse}
          onClose={() => setAdding(false)}
        />
      </Show>
    </section>
  )
}
