import { createMemo, createSignal } from 'solid-js'
import type { MapDocument } from '#geodata/schema/map/mapDocument.ts'
import type { LayerPick } from '#web/map/DocumentMap.tsx'
import type { DocumentData } from '#web/map/document/createDocumentOverlays.ts'
import type { ReadData, ReadMap } from './readMap.ts'

export type Reading = ReturnType<typeof createReading>

/** What one reader of a map has chosen: layers shown and hidden, what is open, what lay under the last click. */
export const createReading = (map: () => ReadMap, store: ReadData) => {
  const [visible, setVisible] = createSignal<ReadonlyMap<string, boolean>>(new Map())
  const [selection, setSelection] = createSignal<LayerPick | null>(null)
  const [choice, setChoice] = createSignal<LayerPick[]>([])
  const [ground, setGround] = createSignal(false)

  /** As it was made, but for what the reader has hidden or shown. */
  const document = createMemo((): MapDocument => {
    const made = map().document
    const layers = made.layers.map((layer) => ({
      ...layer,
      visible: visible().get(layer.id) ?? layer.visible,
    }))
    return { ...made, layers }
  })
  const isUsed = (id: string): boolean =>
    document().layers.some((layer) => layer.source === id && (layer.visible || ground()))
  /** Data of layers that are off can wait until the map stands. */
  const data: DocumentData = {
    dataset: (id) => (isUsed(id) ? store.dataset(id) : undefined),
    rows: (id) => (isUsed(id) ? store.rows(id) : undefined),
    assetAddress: store.assetAddress,
  }
  const isArea = ({ layer }: LayerPick): boolean => {
    const source = document().layers.find(({ id }) => id === layer)?.source
    return source !== undefined && data.dataset(source)?.geometry === 'polygon'
  }
  return {
    document,
    /** Something in it moves by the timetable. */
    isTimed: (): boolean =>
      ground() && document().layers.some(({ source, visible: on }) => on && source === 'live_buses'),
    data,
    selection,
    choice,
    /** The ground is drawn. */
    stand: (): void => void setGround(true),
    setVisible: (layer: string, on: boolean): void => void setVisible(new Map(visible()).set(layer, on)),
    someFailed: (): boolean =>
      document().layers.some(({ source, visible: on }) => on && store.hasFailed(source)),
    open: (picked: LayerPick | null): void => {
      setChoice([])
      setSelection(picked)
    },
    choose: (picked: LayerPick[]): void => void setChoice(picked),
    /** Whoever clicks on a point means it, and not the area that it lies in. */
    meant: (picked: LayerPick[]): LayerPick[] => {
      const small = picked.filter((each) => !isArea(each))
      return small.length > 0 ? small : picked
    },
    /** The row that is picked, if it is loaded. */
    feature: ({ layer, uid }: LayerPick) => {
      const source = document().layers.find(({ id }) => id === layer)?.source
      return source === undefined ? undefined : data.rows(source)?.find(({ id }) => id === uid)
    },
  }
}
