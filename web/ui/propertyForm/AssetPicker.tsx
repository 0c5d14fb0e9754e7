import { createSignal, createUniqueId, For, Show } from 'solid-js'
import { mapTexts } from '#web/i18n/maps/mapTexts.ts'
import { IconButton } from '../IconButton.tsx'
import './propertyForm.css'

/** Where files go and come from. `put` gives the id of what it has stored. */
export type AssetRoom = { put: (file: File) => Promise<string>; addressOf: (id: string) => string }

const LARGEST_BYTES = 8_000_000
const kinds = ['image/png', 'image/jpeg', 'image/webp', 'image/gif']

type AssetPickerProps = {
  title: string
  help?: string | undefined
  value: readonly string[]
  many: boolean
  room: AssetRoom
  onChange: (assets: string[]) => void
}

/** Pictures from this device. What cannot be taken is said at once, before anything is sent. */
export const AssetPicker = (props: AssetPickerProps) => {
  const id = createUniqueId()
  const [busy, setBusy] = createSignal(false)
  const [problem, setProblem] = createSignal('')

  const problemOf = (file: File): string | undefined => {
    if (!kinds.includes(file.type)) return mapTexts().form.wrongKind
    return file.size > LARGEST_BYTES ? mapTexts().form.tooLarge : undefined
  }
  const take = async (files: File[]): Promise<void> => {
    const refused = files.map(problemOf).find((each) => each !== undefined)
    setProblem(refused ?? '')
    const good = files.filter((file) => problemOf(file) === undefined)
    setBusy(true)
    try {
      const ids: string[] = []
      for (const file of good) ids.push(await props.room.put(file))
      if (ids.length > 0) props.onChange(props.many ? [...props.value, ...ids] : ids.slice(0, 1))
    } catch (cause) {
      setProblem(cause instanceof Error && cause.message ? cause.message : mapTexts().form.uploadFailed)
    }
    setBusy(false)
  }
  return (
    <div class="field-row">
      <label for={id}>{props.title}</label>
      <ul class="asset-list">
        <For each={props.value}>
          {(asset) => (
            <li>
              <img src={props.room.addressOf(asset)} alt="" />
              <IconButton
                small
                icon="close"
                label={mapTexts().form.remove}
                onClick={() => props.onChange(props.value.filter((each) => each !== asset))}
              />
            </li>
          )}
        </For>
      </ul>
      <input
        id={id}
        type="file"
        class="file-input"
        accept={kinds.join(',')}
        multiple={props.many}
        disabled={busy()}
        onChange={(event) => {
          void take([...(event.currentTarget.files ?? [])])
          event.currentTarget.value = ''
        }}
      />
      <p class="field-help" role="status">
        <Show when={!busy()} fallback={mapTexts().form.uploading}>
          <Show when={problem()} fallback={props.help ?? mapTexts().form.exif}>
            <span class="field-problem">{problem()}</span>
          </Show>
        </Show>
      </p>
    </div>
  )
}
