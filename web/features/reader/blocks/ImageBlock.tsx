import { Match, Switch } from 'solid-js'
import { imageSettings } from '#geodata/schema/infobox/image.ts'
import { readSettings } from '#geodata/schema/readSettings.ts'
import type { BlockProps } from '#web/features/reader/blockProps.ts'
import { filled } from '#web/features/reader/filled.ts'
import { OutLink } from '#web/features/reader/OutLink.tsx'
import { Picture } from '#web/features/reader/Picture.tsx'
import { readerTexts } from '#web/i18n/readerTexts.ts'

/** A picture of the map's own. One that a field names lies elsewhere: it is not fetched unasked, but can be opened. */
export const ImageBlock = (props: BlockProps) => {
  const settings = () => readSettings(imageSettings, props.settings)
  const caption = () => filled(settings().caption, props)
  const address = () => String(props.feature.properties[settings().field] ?? '')
  return (
    <Switch>
      <Match when={settings().from === 'asset' && settings().asset}>
        {(asset) => (
          <Picture
            address={props.assetAddress(asset())}
            alt={filled(settings().alt, props)}
            caption={caption()}
          />
        )}
      </Match>
      <Match when={settings().from === 'field' && address()}>
        <p>
          <OutLink class="button small" address={address()}>
            {caption() || readerTexts().openPicture}
          </OutLink>
        </p>
      </Match>
    </Switch>
  )
}
