import { createUniqueId, Show } from 'solid-js'
import type { Field } from '#geodata/schema/field.ts'
import { infoboxDefinitions } from '#geodata/schema/infobox/infoboxDefinitions.ts'
import type { InfoboxBlock } from '#geodata/schema/map/infoboxBlock.ts'
import { localized } from '#web/i18n/language.ts'
import { mapTexts } from '#web/i18n/maps/mapTexts.ts'
import { setBlock } from '#web/project/document/commands/infoboxCommands.ts'
import { newId } from '#web/project/document/newId.ts'
import { useMap } from '#web/project/document/openMap.ts'
import { shownFields } from '#web/project/shownFields.ts'
import { assetAddress, putAsset } from '#web/server/mapClient.ts'
import { Icon } from '#web/ui/Icon.tsx'
import { IconButton } from '#web/ui/IconButton.tsx'
import { PropertyForm } from '#web/ui/propertyForm/PropertyForm.tsx'

type BlockEditorProps = {
  block: InfoboxBlock
  fields: readonly Field[]
  open: boolean
  first: boolean
  last: boolean
  onOpen: (open: boolean) => void
  onMove: (step: -1 | 1) => void
  onRemove: () => void
}

/** One block: its kind, its place, its settings where it stands. */
export const BlockEditor = (props: BlockEditorProps) => {
  const map = useMap()
  const formId = createUniqueId()
  const title = () => localized(infoboxDefinitions[props.block.kind].title)
  const excerpt = (): string => {
    const { text, title: heading } = props.block.settings
    return [heading, text].flatMap((each) => (typeof each === 'string' && each !== '' ? [each] : []))[0] ?? ''
  }
  const assets = {
    put: async (file: File) => (await putAsset(map.id, newId(), file)).id,
    addressOf: (id: string) => assetAddress(map.id, id),
  }
  return (
    <li class="block-entry" data-block={props.block.id}>
      <div class="block-line">
        <button
          type="button"
          class="block-open"
          aria-expanded={props.open}
          aria-controls={formId}
          aria-label={mapTexts().infobox.edit(title())}
          onClick={() => props.onOpen(!props.open)}
        >
          <Icon name={props.open ? 'chevronDown' : 'chevronRight'} size={16} />
          <span>{title()}</span>
          <span class="block-excerpt muted small-text">{excerpt()}</span>
        </button>
        <IconButton
          small
          icon="arrowUp"
          label={`${mapTexts().infobox.up}: ${title()}`}
          disabled={props.first}
          onClick={() => props.onMove(-1)}
        />
        <IconButton
          small
          icon="arrowDown"
          label={`${mapTexts().infobox.down}: ${title()}`}
          disabled={props.last}
          onClick={() => props.onMove(1)}
        />
        <IconButton
          small
          icon="trash"
          label={`${mapTexts().infobox.remove}: ${title()}`}
          onClick={() => props.onRemove()}
        />
      </div>
      <Show when={props.open}>
        <div id={formId} class="block-form">
          <p class="field-help">{localized(infoboxDefinitions[props.block.kind].help)}</p>
          <PropertyForm
            schema={infoboxDefinitions[props.block.kind].settings}
            values={props.block.settings}
            fields={shownFields([...props.fields])}
            assets={assets}
            onChange={(settings) => map.edit(setBlock(props.block.id, settings), `block:${props.block.id}`)}
          />
        </div>
      </Show>
    </li>
  )
}
