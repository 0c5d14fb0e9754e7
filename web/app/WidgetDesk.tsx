import type { Accessor } from 'solid-js'
import type { Camera } from '#geodata/schema/map/scene.ts'
import type { Device } from '#geodata/schema/widget/alignSystem.ts'
import { AboutMap } from '#web/features/reader/AboutMap.tsx'
import { LayerList } from '#web/features/reader/LayerList.tsx'
import { OutLink } from '#web/features/reader/OutLink.tsx'
import { QrCode } from '#web/features/reader/QrCode.tsx'
import { ShareButton } from '#web/features/reader/ShareButton.tsx'
import { WidgetBoard } from '#web/features/widgets/edit/WidgetBoard.tsx'
import type { WidgetParts, WidgetReading } from '#web/features/widgets/widgetReading.ts'
import { widgetTexts } from '#web/i18n/panels/widgetTexts.ts'
import type { KyosoMap } from '#web/map/makeMap.ts'
import { useDatasets } from '#web/project/datasetStore.ts'
import { useMap } from '#web/project/document/openMap.ts'
import { assetAddress } from '#web/server/mapClient.ts'
import { storyParts } from './storyParts.tsx'
import '#web/features/reader/reader.css'

type WidgetDeskProps = {
  device: Device
  kyosoMap: KyosoMap | undefined
  camera: Camera
  selected: string | null
  onSelect: (id: string) => void
}

const nothing = (): void => undefined

/** The widgets over the editor's map, as readers will have them. */
export const WidgetDesk = (props: WidgetDeskProps) => {
  const map = useMap()
  const datasets = useDatasets()
  const known: Accessor<WidgetReading['known']> = () =>
    Object.fromEntries(datasets.all().map((dataset) => [dataset.id, dataset]))
  const data = { rows: datasets.features, dataset: datasets.find }
  const parts: WidgetParts = {
    Markdown: storyParts.Markdown,
    QrCode,
    OutLink,
    about: () => <AboutMap about={map.document.about} publishedAt={null} />,
    layers: () => (
      <LayerList
        {...data}
        document={map.document}
        known={known()}
        zoom={props.camera.zoom}
        onVisible={nothing}
      />
    ),
    time: () => <p class="board-time panel small-text muted">{widgetTexts().timeLater}</p>,
    share: () => <ShareButton address={location.href} />,
  }
  return (
    <WidgetBoard
      device={props.device}
      selected={props.selected}
      onSelect={(id) => props.onSelect(id)}
      reading={{
        ...data,
        document: map.document,
        kyosoMap: props.kyosoMap,
        camera: props.camera,
        home: map.document.scene.camera,
        parts,
        assetAddress: (id) => assetAddress(map.id, id),
        known: known(),
        onVisible: nothing,
        onOpen: nothing,
      }}
    />
  )
}
