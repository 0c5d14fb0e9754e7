import { createSignal, createUniqueId, For, lazy, Show, Suspense } from 'solid-js'
import { basemapIds } from '#geodata/schema/map/scene.ts'
import { texts } from '#web/i18n/language.ts'
import { useView } from '#web/project/viewStore.ts'
import { IconButton } from '#web/ui/IconButton.tsx'
import './BasemapPicker.css'

const BasemapThumb = lazy(() =>
  import('./BasemapThumb.tsx').then((module) => ({ default: module.BasemapThumb })),
)

/** Our own ground, or a background of 地理院タイル where the network allows. */
export const BasemapPicker = () => {
  const { view, setBasemap } = useView()
  const id = createUniqueId()
  const [opened, setOpened] = createSignal(false)
  let popover!: HTMLFieldSetElement
  return (
    <div class="basemap-picker panel">
      <IconButton icon="map" label={texts().map.basemap} words={texts().map.basemap} popovertarget={id} />
      <fieldset
        id={id}
        ref={popover}
        popover
        class="basemap-choices panel"
        on:beforetoggle={() => setOpened(true)}
      >
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
              <span class="basemap-picture">
                <Show when={opened()}>
                  <Suspense>
                    <BasemapThumb basemap={basemap} />
                  </Suspense>
                </Show>
              </span>
              {texts().map.basemaps[basemap]}
            </label>
          )}
        </For>
        <p class="muted small-text">{texts().map.basemapNote}</p>
      </fieldset>
    </div>
  )
}
