import { Show } from 'solid-js'
import type { Camera } from '#geodata/schema/map/scene.ts'
import { storyTexts } from '#web/i18n/maps/storyTexts.ts'

/** The map beside the form: how it looks now, and the way to make it look so again. */
export type MapView = { camera: () => Camera; look: (camera: Camera) => void }

/** The same, where there may be no way to it. */
export type SeenMap = Pick<MapView, 'camera'> & Partial<MapView>

type CameraPickerProps = {
  title: string
  value: Camera | null
  view: SeenMap
  onChange: (camera: Camera) => void
}

/** A view of the map, taken from it. */
export const CameraPicker = (props: CameraPickerProps) => (
  // biome-ignore lint/a11y/useSemanticElements: two buttons under one name, which is no form of its own
  <div class="field-row" role="group" aria-label={props.title}>
    <span>{props.title}</span>
    <Show when={props.value} fallback={<p class="field-help">{storyTexts().cameraUnset}</p>}>
      {(camera) => (
        <p class="field-help tabular">
          {storyTexts().viewText(camera().zoom.toFixed(1), Math.round(camera().pitch).toString())}
        </p>
      )}
    </Show>
    <div class="button-row">
      <button type="button" class="button small" onClick={() => props.onChange({ ...props.view.camera() })}>
        {storyTexts().cameraHere}
      </button>
      <Show when={props.view.look && props.value}>
        {(camera) => (
          <button type="button" class="text-button" onClick={() => props.view.look?.({ ...camera() })}>
            {storyTexts().cameraGo}
          </button>
        )}
      </Show>
    </div>
  </div>
)
