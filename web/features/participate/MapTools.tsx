import { createSignal } from 'solid-js'
import { localized, texts } from '#web/i18n/language.ts'
import { participantTexts } from '#web/i18n/panels/participantTexts.ts'
import type { Flight } from '#web/project/viewStore.ts'
import { IconButton } from '#web/ui/IconButton.tsx'

type MapToolsProps = {
  zoom: number
  /** Whether the map goes there: lon, lat. */
  reaches: (position: [number, number]) => boolean
  onFly: (wish: Flight) => void
  onTold: (sentence: string) => void
}

/** Near enough to tell one house from the next. */
const HERE_ZOOM = 16

/** Nearer, farther, and to where one stands: a phone that knows its place saves the way across the map. */
export const MapTools = (props: MapToolsProps) => {
  const [busy, setBusy] = createSignal(false)
  const words = () => localized(participantTexts)
  const locate = (): void => {
    if (!isSecureContext || !navigator.geolocation) {
      props.onTold(texts().map.locateNeedsHttps)
      return
    }
    setBusy(true)
    props.onTold(words().locating)
    navigator.geolocation.getCurrentPosition(
      ({ coords: { longitude, latitude } }) => {
        setBusy(false)
        const position: [number, number] = [longitude, latitude]
        if (!props.reaches(position)) {
          props.onTold(words().abroad)
          return
        }
        props.onFly({ kind: 'place', position, zoom: Math.max(props.zoom, HERE_ZOOM) })
        props.onTold(words().placed)
      },
      () => {
        setBusy(false)
        props.onTold(texts().map.locateFailed)
      },
      { timeout: 15_000, enableHighAccuracy: true, maximumAge: 20_000 },
    )
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: three buttons over a map are no form
    <div class="map-tools panel" role="group" aria-label={words().tools}>
      <IconButton icon="locate" label={words().locate} disabled={busy()} onClick={locate} />
      <IconButton
        icon="plus"
        label={texts().map.zoomIn}
        onClick={() => props.onFly({ kind: 'zoom', by: 1 })}
      />
      <IconButton
        icon="minus"
        label={texts().map.zoomOut}
        onClick={() => props.onFly({ kind: 'zoom', by: -1 })}
      />
    </div>
  )
}
