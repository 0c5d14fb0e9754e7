import type { Camera } from '#geodata/schema/map/scene.ts'
import type { Device } from '#geodata/schema/widget/alignSystem.ts'
import { LayerList } from '#web/features/reader/LayerList.tsx'
import { OutLink } from '#web/features/reader/OutLink.tsx'
import { QrCode } from '#web/features/reader/QrCode.tsx'
import { ShareButton } from '#web/features/reader/ShareButton.tsx'
import { PlacedWidgets } from '#web/features/widgets/PlacedWidgets.tsx'
import type { WidgetParts } from '#web/features/widgets/widgetReading.ts'
import type { LayerPick } from '#web/map/DocumentMap.tsx'
import type { MapPadding } from '#web/map/flights.ts'
import type { KyosoMap } from '#web/map/makeMap.ts'
import type { Reading } from './createReading.ts'
import { productHome } from './productHome.ts'
import type { ReadData, ReadMap } from './readMap.ts'
import { storyParts } from './storyParts.tsx'

type PublishedWidgetsProps = {
  map: ReadMap
  store: ReadData
  reading: Reading
  device: Device
  kyosoMap: KyosoMap | undefined
  camera: Camera
  address: string | undefined
  about: WidgetParts['about']
  time: WidgetParts['time']
  onOpen: (pick: LayerPick) => void
  onPage: ((page: string) => void) | undefined
  onRoom: (room: MapPadding) => void
}

/** What a map's maker put on it, in place of what stands on every map. */
export const PublishedWidgets = (props: PublishedWidgetsProps) => {
  const { reading } = props
  const parts = (): WidgetParts => ({
    Markdown: storyParts.Markdown,
    QrCode,
    OutLink,
    about: props.about,
    time: props.time,
    layers: () => (
      <LayerList
        {...reading.data}
        document={reading.document()}
        known={props.map.datasets}
        zoom={props.camera.zoom}
        onVisible={reading.setVisible}
      />
    ),
    share: props.address === undefined ? undefined : () => <ShareButton address={props.address ?? ''} />,
  })
  return (
    <PlacedWidgets
      device={props.device}
      onRoom={(room) => props.onRoom(room)}
      reading={{
        ...reading.data,
        document: reading.document(),
        kyosoMap: props.kyosoMap,
        camera: props.camera,
        home: props.map.document.scene.camera,
        parts: parts(),
        assetAddress: props.store.assetAddress,
        // within another page, too, this one has an address
        address: props.map.publishedAt === null || !productHome ? undefined : location.href.split(/[?#]/)[0],
        onVisible: reading.setVisible,
        onOpen: props.onOpen,
        onPage: props.onPage,
        known: props.map.datasets,
      }}
    />
  )
}
