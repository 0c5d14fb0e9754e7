import { createSignal, createUniqueId, For, Show } from 'solid-js'
import type { PropertyValue } from '#geodata/schema/field.ts'
import { readAnswerList, writeAnswerList } from '#geodata/schema/form/answerList.ts'
import { MOST_PHOTOS } from '#geodata/schema/form/checkAnswer.ts'
import { sketchTexts } from '#web/i18n/maps/sketchTexts.ts'
import { createMediaQuery } from '#web/ui/createMediaQuery.ts'
import { IconButton } from '#web/ui/IconButton.tsx'
import { readPhotoPosition } from './readPhotoPosition.ts'
import { shrinkPhoto } from './shrinkPhoto.ts'

/** Where photos go, and where they are shown from. `add` gives the photo's id; `kept` false: only as long as the page is open. */
export type PhotoPlace = {
  add: (photo: Blob, name: string) => Promise<{ id: string; kept: boolean }>
  addressOf: (id: string) => string
}

type PhotoInputProps = {
  title: string
  value: PropertyValue
  room: PhotoPlace
  onChange: (value: PropertyValue) => void
  /** A photo says where it was taken: lon, lat. */
  onPosition: (position: [number, number]) => void
}

/** Photos by button or camera, made small on this device before they go anywhere. */
export const PhotoInput = (props: PhotoInputProps) => {
  const id = createUniqueId()
  const hasCamera = createMediaQuery('(pointer: coarse)')
  const [busy, setBusy] = createSignal(false)
  const [problem, setProblem] = createSignal('')
  const words = () => sketchTexts().answer
  const photos = () => readAnswerList(props.value)

  const take = async (files: File[]): Promise<void> => {
    setProblem('')
    setBusy(true)
    const room = MOST_PHOTOS - photos().length
    if (files.length > room) setProblem(words().tooMany(MOST_PHOTOS))
    for (const file of files.slice(0, Math.max(0, room))) {
      try {
        const position = readPhotoPosition(await file.arrayBuffer())
        const { id: added, kept } = await props.room.add(await shrinkPhoto(file), file.name)
        if (!kept) setProblem(words().notKept)
        props.onChange(writeAnswerList([...photos(), added]))
        if (position) props.onPosition(position)
      } catch {
        setProblem(words().photoFailed)
      }
    }
    setBusy(false)
  }
  const picker = (key: string, label: string, capture: boolean) => (
    <label class="button photo-button" for={`${id}-${key}`}>
      {label}
      <input
        id={`${id}-${key}`}
        type="file"
        class="visually-hidden"
        accept="image/jpeg,image/png,image/webp"
        {...(capture ? { capture: 'environment' as const } : { multiple: true })}
        disabled={busy()}
        onChange={(event) => {
          void take([...(event.currentTarget.files ?? [])])
          event.currentTarget.value = ''
        }}
      />
    </label>
  )
  return (
    // biome-ignore lint/a11y/useSemanticElements: the question above is the legend
    <div class="photo-input" role="group" aria-label={props.title}>
      <Show when={photos().length > 0}>
        <ul class="photo-list">
          <For each={photos()}>
            {(photo, index) => (
              <li>
                <img src={props.room.addressOf(photo)} alt={words().photoOf(index() + 1)} />
                <IconButton
                  small
                  icon="close"
                  label={words().removePhoto(index() + 1)}
                  onClick={() => props.onChange(writeAnswerList(photos().filter((each) => each !== photo)))}
                />
              </li>
            )}
          </For>
        </ul>
      </Show>
      <div class="photo-ways">
        <Show when={hasCamera()}>{picker('camera', words().takePhoto, true)}</Show>
        {picker('file', words().choosePhoto, false)}
      </div>
      <p class="field-help" role="status">
        <Show when={!busy()} fallback={words().shrinking}>
          <Show when={problem()} fallback={words().photoHelp}>
            <span class="field-problem">{problem()}</span>
          </Show>
        </Show>
      </p>
    </div>
  )
}
