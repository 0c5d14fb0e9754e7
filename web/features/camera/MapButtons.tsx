import { Show } from 'solid-js'
import { texts } from '#web/i18n/language.ts'
import { regionBounds } from '#web/project/view.ts'
import { useView } from '#web/project/viewStore.ts'
import { IconButton } from '#web/ui/IconButton.tsx'
import { ShareButton } from './ShareButton.tsx'

/** Nearer, farther, north, the whole region, here, and the way to show somebody else. What a finger or a key needs where a wheel is not at hand. */
export const MapButtons = (props: { onNotice: (text: string) => void; onPicture: () => void }) => {
  const { view, flyTo } = useView()
  const turned = () => Math.round(view.camera.bearing) !== 0 || Math.round(view.camera.pitch) !== 0
  const locate = (): void => {
    if (!window.isSecureContext || !navigator.geolocation) {
      props.onNotice(texts().map.locateNeedsHttps)
      return
    }
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => flyTo({ kind: 'place', position: [coords.longitude, coords.latitude], zoom: 14 }),
      () => props.onNotice(texts().map.locateFailed),
      { timeout: 10_000 },
    )
  }
  return (
    <div class="map-buttons panel">
      <IconButton
        class="map-zoom"
        icon="plus"
        label={texts().map.zoomIn}
        words={texts().map.zoomIn}
        onClick={() => flyTo({ kind: 'zoom', by: 1 })}
      />
      <IconButton
        class="map-zoom"
        icon="minus"
        label={texts().map.zoomOut}
        words={texts().map.zoomOut}
        onClick={() => flyTo({ kind: 'zoom', by: -1 })}
      />
      <Show when={turned()}>
        <IconButton
          icon="compass"
          label={texts().map.resetNorth}
          words={texts().map.resetNorth}
          onClick={() => flyTo({ kind: 'north' })}
        />
      </Show>
      <IconButton
        icon="home"
        label={texts().map.home}
        words={texts().map.home}
        onClick={() => flyTo({ kind: 'box', bbox: regionBounds })}
      />
      <IconButton icon="locate" label={texts().map.locate} words={texts().map.locate} onClick={locate} />
      <ShareButton onNotice={props.onNotice} />
      <IconButton
        class="map-picture"
        icon="picture"
        label={texts().map.picture}
        words={texts().map.picture}
        onClick={() => props.onPicture()}
      />
    </div>
  )
}
