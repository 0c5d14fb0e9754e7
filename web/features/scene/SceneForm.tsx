import { For, Show } from 'solid-js'
import type { Bbox } from '#geodata/schema/dataset.ts'
import { basemapIds, type Camera } from '#geodata/schema/map/scene.ts'
import { texts } from '#web/i18n/language.ts'
import { mapTexts } from '#web/i18n/maps/mapTexts.ts'
import { setAbout, setScene } from '#web/project/document/commands/sceneCommands.ts'
import { useMap } from '#web/project/document/openMap.ts'
import { TextField } from '#web/ui/propertyForm/TextField.tsx'

type SceneFormProps = {
  camera: Camera
  /** What is in view now. */
  box: Bbox | null
  onLook: (camera: Camera) => void
}

/** What lies under the layers, how the map is looked at first, how far readers may go, what it is about. */
export const SceneForm = (props: SceneFormProps) => {
  const map = useMap()
  const scene = () => map.document.scene
  return (
    <div class="inspector-body">
      <fieldset class="plain-fieldset">
        <legend class="field-title">{mapTexts().scene.basemap}</legend>
        <For each={basemapIds}>
          {(basemap) => (
            <label class="radio-row">
              <input
                type="radio"
                name="scene-basemap"
                checked={scene().basemap === basemap}
                onChange={() => map.edit(setScene({ basemap }))}
              />
              {texts().map.basemaps[basemap]}
            </label>
          )}
        </For>
      </fieldset>
      <div class="field-row">
        <p class="field-title">{mapTexts().scene.camera}</p>
        <p class="tabular">
          {mapTexts().scene.cameraText(
            scene().camera.zoom.toFixed(1),
            Math.round(scene().camera.pitch).toString(),
          )}
        </p>
        <div class="button-row">
          <button
            type="button"
            class="button small"
            onClick={() => map.edit(setScene({ camera: { ...props.camera } }))}
          >
            {mapTexts().scene.saveCamera}
          </button>
          <button type="button" class="text-button" onClick={() => props.onLook({ ...scene().camera })}>
            {mapTexts().scene.goCamera}
          </button>
        </div>
      </div>
      <div class="field-row">
        <p class="field-title">{mapTexts().scene.bounds}</p>
        <p>{scene().bounds ? mapTexts().scene.boundsSet : mapTexts().scene.boundsFree}</p>
        <div class="button-row">
          <Show when={props.box}>
            {(box) => (
              <button
                type="button"
                class="button small"
                onClick={() => map.edit(setScene({ bounds: [...box()] }))}
              >
                {mapTexts().scene.boundsHere}
              </button>
            )}
          </Show>
          <Show when={scene().bounds}>
            <button type="button" class="text-button" onClick={() => map.edit(setScene({ bounds: null }))}>
              {mapTexts().scene.boundsClear}
            </button>
          </Show>
        </div>
      </div>
      <TextField
        title={mapTexts().scene.description}
        help={mapTexts().scene.descriptionHelp}
        value={map.document.about.description}
        longest={5000}
        lines="many"
        onChange={(description) => map.edit(setAbout({ description }), 'description')}
      />
    </div>
  )
}
