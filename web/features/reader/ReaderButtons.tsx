import { Show } from 'solid-js'
import type { Camera } from '#geodata/schema/map/scene.ts'
import { texts } from '#web/i18n/language.ts'
import type { Flight } from '#web/project/viewStore.ts'
import { IconButton } from '#web/ui/IconButton.tsx'
import { ShareButton } from './ShareButton.tsx'

type ReaderButtonsProps = {
  camera: Camera
  /** Where the map began. */
  home: Camera
  /** Of this page, to be handed on; absent where it is shown inside another one. */
  address?: string
  onFly: (wish: Flight) => void
}

/** Nearer, farther, north, back to the beginning; the way to show somebody else. */
export const ReaderButtons = (props: ReaderButtonsProps) => {
  const turned = () => Math.round(props.camera.bearing) !== 0 || Math.round(props.camera.pitch) !== 0
  return (
    <div class="reader-buttons panel">
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
      <Show when={turned()}>
        <IconButton
          icon="compass"
          label={texts().map.resetNorth}
          onClick={() => props.onFly({ kind: 'north' })}
        />
      </Show>
      <IconButton
        icon="home"
        label={texts().map.home}
        onClick={() => props.onFly({ kind: 'camera', camera: props.home })}
      />
      <Show when={props.address}>{(address) => <ShareButton address={address()} />}</Show>
    </div>
  )
}
