import { createUniqueId, For } from 'solid-js'
import { texts } from '#web/i18n/language.ts'
import { basemapIds } from '#web/project/view.ts'
import { useView } from '#web/project/viewStore.ts'
import { IconButton } from '#web/ui/IconButton.tsx'
import './BasemapPicker.css'

/** Our own ground, or a background of 地理院タイル where the network allows. */
export const BasemapPicker = () => {
  const { view, setBasemap } = useView()
  const id = createUniqueId()
  let popover!: HTMLFieldSetElement
  return (
    <div class="basemap-picker panel">
      <IconButton icon="map" label={texts().map.basemap} popovertarget={id} />
      <fieldset id={id} ref={popover} popover class="basemap-choices panel">
        <legend>{texts().map.basemap}</legend>
        <For each={basemapIds}>
          {(basemap) => (
            <label>
              <input
                type="radio"
                name="basemap"
                checked={view.basemap === basemap}
                onChange={() => {
                  setBasemap(basemap)
                  popover.hidePopover()
                }}
              />
              {texts().map.basemaps[basemap]}
            </label>
          )}
        </For>
        <p class="muted small-text">{texts().map.basemapNote}</p>
      </fieldset>
    </div>
  )
}
