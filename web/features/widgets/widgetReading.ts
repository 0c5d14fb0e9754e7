import type { Component, JSX } from 'solid-js'
import type { Dataset } from '#geodata/schema/dataset.ts'
import type { MapDocument } from '#geodata/schema/map/mapDocument.ts'
import type { Camera } from '#geodata/schema/map/scene.ts'
import type { Settings } from '#geodata/schema/settings.ts'
import type { LayerPick } from '#web/map/DocumentMap.tsx'
import type { DocumentData } from '#web/map/document/createDocumentOverlays.ts'
import type { KyosoMap } from '#web/map/makeMap.ts'

/** Parts of a map's page that other features make. */
export type WidgetParts = {
  /** What somebody wrote, made safe. */
  Markdown: Component<{ text: string; assetAddress: (id: string) => string }>
  QrCode: Component<{ text: string; label: string }>
  OutLink: (props: { address: string; class?: string; children: JSX.Element }) => JSX.Element
  layers: () => JSX.Element
  /** Absent where something else says what the map is about. */
  about?: (() => JSX.Element) | undefined
  /** The clock of what moves; absent where nothing does. */
  time?: (() => JSX.Element) | undefined
  share?: (() => JSX.Element) | undefined
}

/** What widgets show, and what they do to the map that they stand on. */
export type WidgetReading = DocumentData & {
  /** With the layers as the reader has them. */
  document: MapDocument
  kyosoMap: KyosoMap | undefined
  camera: Camera
  /** Where the map begins. */
  home: Camera
  parts: WidgetParts
  assetAddress: (id: string) => string
  /** Where others find this map; absent until it is published. */
  address?: string | undefined
  onVisible: (layer: string, visible: boolean) => void
  onOpen: (pick: LayerPick) => void
  /** Absent where there is no story to turn to. */
  onPage?: ((page: string) => void) | undefined
  /** A dataset by what is known of it before its rows are asked for. */
  known: Record<string, Pick<Dataset, 'title'>>
}

export type WidgetProps = { reading: WidgetReading; settings: Settings }
