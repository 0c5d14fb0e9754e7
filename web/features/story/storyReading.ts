import type { Component, JSX } from 'solid-js'
import type { MapDocument } from '#geodata/schema/map/mapDocument.ts'
import type { Camera } from '#geodata/schema/map/scene.ts'
import type { Moment, StoryPage } from '#geodata/schema/map/storyPage.ts'
import type { Settings } from '#geodata/schema/settings.ts'
import type { DocumentData } from '#web/map/document/createDocumentOverlays.ts'

/** Parts that show what somebody wrote; made elsewhere, where all that is written is made safe. */
export type StoryParts = {
  Markdown: Component<{ text: string; assetAddress: (id: string) => string }>
  Picture: Component<{ address: string; alt: string; caption: string }>
  OutLink: (props: { address: string; class?: string; children: JSX.Element }) => JSX.Element
}

/** What the blocks of a page show, and what their buttons do to the map beside them. */
export type StoryReading = DocumentData & {
  document: MapDocument
  parts: StoryParts
  assetAddress: (id: string) => string
  isLayerOn: (id: string) => boolean
  onLayer: (id: string) => void
  onCamera: (camera: Camera) => void
  /** What the live layers show; null: now. */
  moment: Moment | null
  onMoment: (moment: Moment) => void
  /** Absent on the last page. */
  onNext?: (() => void) | undefined
}

export type StoryBlockProps = { reading: StoryReading; page: StoryPage; settings: Settings }
