import { Show } from 'solid-js'
import type { MapLayer } from '#geodata/schema/map/mapLayer.ts'
import { mapTexts } from '#web/i18n/maps/mapTexts.ts'
import { useDatasets } from '#web/project/datasetStore.ts'
import {
  duplicateLayer,
  removeLayer,
  setLayer,
  stepOf,
} from '#web/project/document/commands/layerCommands.ts'
import { layerTitle } from '#web/project/document/layerTitle.ts'
import { groupOf } from '#web/project/document/layerTree.ts'
import { newId } from '#web/project/document/newId.ts'
import { useMap } from '#web/project/document/openMap.ts'
import { Icon } from '#web/ui/Icon.tsx'
import { IconButton } from '#web/ui/IconButton.tsx'
import { Menu, type MenuItem } from '#web/ui/Menu.tsx'
import { LayerSymbol } from './LayerSymbol.tsx'
import { RenameInput } from './RenameInput.tsx'

type LayerLineProps = {
  layer: MapLayer
  depth: 0 | 1
  dragged: boolean
  /** Where what is being dragged would come to lie. */
  over: 'upper' | 'lower' | null
  renaming: boolean
  onRenaming: (on: boolean) => void
  onStep: (by: -1 | 1) => void
  onDrag: (event: PointerEvent & { currentTarget: HTMLElement }) => void
  /** Opens the table of what the layer's features say; absent where it has none. */
  onTable: (() => void) | undefined
}

/** One layer of the list: handle, eye, look, name, acts. Keys: Alt+arrows, F2, Delete, Ctrl+D. */
export const LayerLine = (props: LayerLineProps) => {
  const map = useMap()
  const datasets = useDatasets()
  const dataset = () => datasets.find(props.layer.source)
  const title = () => layerTitle(props.layer, dataset())
  const isGroup = () => props.layer.kind === 'group'
  const selected = () => {
    const selection = map.selection()
    return selection?.kind === 'layer' && selection.id === props.layer.id
  }
  const here = () => map.people().filter((person) => !person.me && person.selection === props.layer.id)

  const remove = (): void => {
    if (selected()) map.select(null)
    map.editAndTell(removeLayer(map.document, props.layer.id))
  }
  const duplicate = (): void =>
    map.edit(
      duplicateLayer(map.document, props.layer.id, {
        newIdOf: newId,
        title: mapTexts().layers.copyTitle(title()),
      }),
    )
  const acts = (): MenuItem[] => [
    { title: mapTexts().layers.rename, icon: 'pencil', act: () => props.onRenaming(true) },
    ...(isGroup() ? [] : [{ title: mapTexts().layers.duplicate, icon: 'copy' as const, act: duplicate }]),
    ...(props.onTable
      ? [{ title: mapTexts().layers.table, icon: 'table' as const, act: props.onTable }]
      : []),
    {
      title: mapTexts().layers.up,
      icon: 'arrowUp',
      disabled: !stepOf(map.document, props.layer.id, -1),
      act: () => props.onStep(-1),
    },
    {
      title: mapTexts().layers.down,
      icon: 'arrowDown',
      disabled: !stepOf(map.document, props.layer.id, 1),
      act: () => props.onStep(1),
    },
    {
      title: isGroup() ? mapTexts().layers.ungroup : mapTexts().layers.remove,
      icon: 'trash',
      danger: true,
      act: remove,
    },
  ]
  const onKey = (event: KeyboardEvent): void => {
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown'))
      props.onStep(event.key === 'ArrowUp' ? -1 : 1)
    else if (event.key === 'F2') props.onRenaming(true)
    else if (event.key === 'Delete') remove()
    else if (event.key.toLowerCase() === 'd' && (event.ctrlKey || event.metaKey) && !isGroup()) duplicate()
    else return
    event.preventDefault()
  }

  return (
    <li
      class="layer-entry"
      classList={{
        selected: selected(),
        inside: props.depth === 1,
        dragged: props.dragged,
        hidden: !props.layer.visible,
        'drop-above': props.over === 'upper',
        'drop-below': props.over === 'lower',
      }}
      data-layer={props.layer.id}
    >
      <span class="drag-handle" aria-hidden="true" onPointerDown={(event) => props.onDrag(event)}>
        <Icon name="drag" size={16} />
      </span>
      <IconButton
        small
        icon={props.layer.visible ? 'eye' : 'eyeOff'}
        label={props.layer.visible ? mapTexts().layers.hide(title()) : mapTexts().layers.show(title())}
        aria-pressed={props.layer.visible}
        onClick={() => map.edit(setLayer(props.layer.id, { visible: !props.layer.visible }, 'layerVisible'))}
      />
      <Show
        when={!props.renaming}
        fallback={
          <RenameInput
            label={mapTexts().layers.renameOf(title())}
            value={title()}
            onDone={(text) => {
              if (text !== null && text !== title())
                map.edit(setLayer(props.layer.id, { title: text }, 'layerTitle'))
              props.onRenaming(false)
            }}
          />
        }
      >
        <button
          type="button"
          class="layer-select"
          aria-current={selected() ? 'true' : undefined}
          onClick={() => map.select({ kind: 'layer', id: props.layer.id })}
          onDblClick={() => props.onRenaming(true)}
          onKeyDown={onKey}
        >
          <Show when={!isGroup()} fallback={<Icon name="folder" size={20} />}>
            <LayerSymbol layer={props.layer} />
          </Show>
          <span class="layer-name">{title()}</span>
          <Show when={groupOf(map.document.layers, props.layer)}>
            {(group) => (
              <span class="visually-hidden">
                {mapTexts().layers.inGroup(map.document.layers.find(({ id }) => id === group())?.title ?? '')}
              </span>
            )}
          </Show>
        </button>
      </Show>
      <Show when={here()[0]}>
        {(person) => (
          <svg width="14" height="14" viewBox="0 0 14 14" role="img" aria-label={person().name}>
            <title>{person().name}</title>
            <circle cx="7" cy="7" r="6" fill={person().color} />
          </svg>
        )}
      </Show>
      <Menu label={mapTexts().layers.menu(title())} items={acts()} />
    </li>
  )
}
