import { createSignal, createUniqueId, Show } from 'solid-js'
import { sketchTexts } from '#web/i18n/maps/sketchTexts.ts'

type PlaceEntryProps = {
  /** Where the cross is: what one most likely changes a little. */
  start: { lng: number; lat: number } | undefined
  onPut: (position: { lng: number; lat: number }) => void
}

const readDegrees = (text: string, most: number): number | undefined => {
  const value = Number(text.normalize('NFKC').trim())
  return text.trim() !== '' && Number.isFinite(value) && Math.abs(value) <= most ? value : undefined
}

/** A point set by its coordinates, in degrees as other maps show them: latitude first. */
export const PlaceEntry = (props: PlaceEntryProps) => {
  const id = createUniqueId()
  const [lat, setLat] = createSignal(props.start?.lat.toFixed(6) ?? '')
  const [lng, setLng] = createSignal(props.start?.lng.toFixed(6) ?? '')
  const [wrong, setWrong] = createSignal(false)
  const put = (): void => {
    const position = { lat: readDegrees(lat(), 90), lng: readDegrees(lng(), 180) }
    setWrong(position.lat === undefined || position.lng === undefined)
    if (position.lat !== undefined && position.lng !== undefined)
      props.onPut({ lat: position.lat, lng: position.lng })
  }
  return (
    <form
      class="place-entry"
      onSubmit={(event) => {
        event.preventDefault()
        put()
      }}
    >
      <label for={`${id}-lat`}>{sketchTexts().draw.lat}</label>
      <input
        id={`${id}-lat`}
        class="text-input small tabular"
        inputmode="decimal"
        autocomplete="off"
        value={lat()}
        onInput={(event) => setLat(event.currentTarget.value)}
      />
      <label for={`${id}-lng`}>{sketchTexts().draw.lon}</label>
      <input
        id={`${id}-lng`}
        class="text-input small tabular"
        inputmode="decimal"
        autocomplete="off"
        value={lng()}
        onInput={(event) => setLng(event.currentTarget.value)}
      />
      <button type="submit" class="button small">
        {sketchTexts().draw.putTyped}
      </button>
      <Show when={wrong()}>
        <p class="field-problem small-text" role="alert">
          {sketchTexts().draw.wrongPlace}
        </p>
      </Show>
    </form>
  )
}
