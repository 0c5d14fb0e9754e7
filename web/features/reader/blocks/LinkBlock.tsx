import { Show } from 'solid-js'
import { linkSettings } from '#geodata/schema/infobox/link.ts'
import { readSettings } from '#geodata/schema/readSettings.ts'
import { fillAddress } from '#geodata/text/fillFields.ts'
import type { BlockProps } from '#web/features/reader/blockProps.ts'
import { filled } from '#web/features/reader/filled.ts'
import { OutLink } from '#web/features/reader/OutLink.tsx'
import { Icon } from '#web/ui/Icon.tsx'

/** A button to another page; absent where a value of its address is not known. */
export const LinkBlock = (props: BlockProps) => {
  const settings = () => readSettings(linkSettings, props.settings)
  const address = () => fillAddress(settings().address, props.dataset.fields, props.feature.properties)
  return (
    <Show when={address()}>
      {(target) => (
        <p>
          <OutLink class="button" address={target()}>
            <Icon name="link" size={18} />
            {filled(settings().title, props) || new URL(target()).hostname}
          </OutLink>
        </p>
      )}
    </Show>
  )
}
