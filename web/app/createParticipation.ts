import { type Accessor, createMemo, createSignal } from 'solid-js'
import type { DatasetSummary } from '#geodata/schema/dataset.ts'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import type { Properties } from '#geodata/schema/field.ts'
import { readAnswerList } from '#geodata/schema/form/answerList.ts'
import type { MapDocument } from '#geodata/schema/map/mapDocument.ts'
import type { MapLayer } from '#geodata/schema/map/mapLayer.ts'
import {
  type ParticipantPass,
  participantPass,
  type WriteRefusal,
} from '#geodata/workshop/participantPass.ts'
import type { OwnRow } from '#web/features/participate/OwnList.tsx'
import { localized } from '#web/i18n/language.ts'
import type { LayerPick } from '#web/map/DocumentMap.tsx'
import { newId } from '#web/project/document/newId.ts'
import { anchorOf, titleOf } from '#web/project/drawnFeatures.ts'
import type { ParticipantMap } from '#web/project/participant/createParticipantMap.ts'
import { rowState } from '#web/project/participant/rowState.ts'
import type { RowStore } from '#web/project/rows/createRowStore.ts'
import { valueOfChange } from './valueOfChange.ts'

/** What is over the map now. */
export type Panel =
  | { kind: 'map' }
  | { kind: 'own' }
  | { kind: 'seat' }
  | { kind: 'read'; pick: LayerPick }
  | { kind: 'choose'; picked: LayerPick[] }
  | { kind: 'write'; dataset: string; uid: string; isNew: boolean; moving: boolean }

type ParticipationOptions = {
  document: Accessor<MapDocument>
  joined: ParticipantMap
  rows: RowStore
  /** Where the cross is: lon, lat. */
  cross: () => [number, number] | undefined
  flyTo: (position: [number, number]) => void
}

/** What its maker calls it, else as its data is called. */
const layerName = ({ title }: MapLayer, dataset: DatasetSummary | undefined): string =>
  title || (dataset ? localized(dataset.title) : '')

export type Participation = ReturnType<typeof createParticipation>

const NOTHING: ParticipantPass = { add: false, edit: 'none', refusal: 'workshop-closed' }

const firstPhoto = (feature: FeatureJson, names: readonly string[]): string | undefined =>
  names.flatMap((name) => readAnswerList(feature.properties[name] ?? null))[0]

/** What one participant does on the map: looks, adds, changes own things. */
export const createParticipation = ({ document, joined, rows, cross, flyTo }: ParticipationOptions) => {
  const [panel, setPanel] = createSignal<Panel>({ kind: 'map' })
  const [last, setLast] = createSignal('')

  const sketches = createMemo((): MapLayer[] => document().layers.filter(({ kind }) => kind === 'sketch'))
  const pass = (dataset: string): ParticipantPass => {
    const workshop = joined.workshop()
    return workshop ? participantPass(workshop, { locked: workshop.seat?.locked === true }, dataset) : NOTHING
  }
  const open = createMemo(() =>
    sketches()
      .filter(({ source }) => pass(source).add)
      .map((layer) => ({ dataset: layer.source, title: layerName(layer, rows.dataset(layer.source)) })),
  )
  /** Why nothing can be added now. */
  const lock = createMemo((): WriteRefusal | null => {
    if (!joined.workshop() || open().length > 0) return null
    return sketches().map(({ source }) => pass(source).refusal)[0] ?? 'layer-locked'
  })
  const mayEdit = (dataset: string, { properties }: FeatureJson): boolean => {
    const { edit } = pass(dataset)
    return edit === 'all' || (edit === 'own' && properties.mine === true)
  }
  const layerOf = (id: string): MapLayer | undefined => sketches().find((layer) => layer.id === id)
  const own = createMemo((): OwnRow[] =>
    sketches()
      .flatMap((layer) => {
        const dataset = rows.dataset(layer.source)
        const approval =
          joined.workshop()?.layers.some((each) => each.dataset === layer.source && each.approval) ?? false
        const photos = (dataset?.form ?? []).filter(({ input }) => input === 'photos').map(({ name }) => name)
        return (rows.features(layer.source) ?? [])
          .filter(({ properties }) => properties.mine === true)
          .map((feature): OwnRow => {
            const title = titleOf(feature, dataset?.titleField ?? '')
            const photo = firstPhoto(feature, photos)
            return {
              dataset: layer.source,
              layer: layerName(layer, dataset),
              feature,
              title: title === feature.id ? '' : title,
              photo: photo === undefined ? '' : rows.photos.addressOf(photo),
              state: rowState(feature, rows.waiting(), approval),
              mayEdit: mayEdit(layer.source, feature),
            }
          })
      })
      .toReversed(),
  )
  const goTo = (feature: FeatureJson): void => {
    const position = anchorOf(feature)
    // the sheet comes up first: its map is what is left free
    if (position) requestAnimationFrame(() => flyTo(position))
  }
  const edit = (dataset: string, feature: FeatureJson): void => {
    setPanel({ kind: 'write', dataset, uid: feature.id, isNew: false, moving: false })
    goTo(feature)
  }
  const close = (): void => void setPanel({ kind: 'map' })

  return {
    panel,
    close,
    sketches,
    openLayers: open,
    lock,
    own,
    show: (kind: 'own' | 'seat'): void => void setPanel({ kind }),
    pick: (picked: LayerPick[]): void => {
      const [first] = picked
      setPanel(
        picked.length > 1
          ? { kind: 'choose', picked }
          : first
            ? { kind: 'read', pick: first }
            : { kind: 'map' },
      )
    },
    read: (pick: LayerPick | null): void => void setPanel(pick ? { kind: 'read', pick } : { kind: 'map' }),
    look: ({ dataset, feature }: OwnRow): void => {
      const layer = sketches().find(({ source }) => source === dataset)
      if (layer) setPanel({ kind: 'read', pick: { layer: layer.id, uid: feature.id } })
      goTo(feature)
    },
    /** What is open in the reader, where it may be changed. */
    editable: (): { dataset: string; feature: FeatureJson } | undefined => {
      const now = panel()
      const layer = now.kind === 'read' ? layerOf(now.pick.layer) : undefined
      if (now.kind !== 'read' || !layer) return undefined
      const feature = rows.find({ dataset: layer.source, uid: now.pick.uid })
      return feature && mayEdit(layer.source, feature) ? { dataset: layer.source, feature } : undefined
    },
    add: (): void => {
      const [first] = open()
      const dataset = open().find((each) => each.dataset === last())?.dataset ?? first?.dataset
      const place = cross()
      if (dataset === undefined || !place) return
      setPanel({ kind: 'write', dataset, uid: newId(), isNew: true, moving: true })
      // the form covers the cross: what was under it comes along to where it stands then
      flyTo(place)
    },
    edit,
    move: (): void => {
      const now = panel()
      if (now.kind === 'write') setPanel({ ...now, moving: true })
    },
    choose: (dataset: string): void => {
      const now = panel()
      if (now.kind === 'write') setPanel({ ...now, dataset })
    },
    remove: (dataset: string, uid: string): void => {
      rows.remove({ dataset, uid })
      if (panel().kind === 'read') close()
    },
    /** Whether it is a new one; undefined where the cross has no place. */
    save: (answers: Properties): 'added' | 'changed' | undefined => {
      const now = panel()
      const place = cross()
      if (now.kind !== 'write') return undefined
      const { dataset, uid, isNew, moving } = now
      if (isNew) {
        if (!place) return undefined
        setLast(dataset)
        rows.create(
          { dataset, uid },
          { geometry: { type: 'Point', coordinates: place }, properties: answers },
        )
      } else {
        const before = rows.find({ dataset, uid })
        const change = before && valueOfChange(before, answers, moving ? place : undefined)
        if (change) rows.update({ dataset, uid }, change)
      }
      close()
      return isNew ? 'added' : 'changed'
    },
  }
}
