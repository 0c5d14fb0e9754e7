import { type Accessor, createEffect, createMemo, createSignal, on } from 'solid-js'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import type { Properties } from '#geodata/schema/field.ts'
import type { MapLayer } from '#geodata/schema/map/mapLayer.ts'
import type { MapRole } from '#geodata/schema/map/mapSummary.ts'
import { createDrawSession } from '#web/features/draw/createDrawSession.ts'
import { type DrawTool, isDrawable } from '#web/map/draw/drawTool.ts'
import { positionsOf } from '#web/map/draw/vertices.ts'
import type { KyosoMap } from '#web/map/makeMap.ts'
import { useDatasets } from '#web/project/datasetStore.ts'
import { newId } from '#web/project/document/newId.ts'
import { useMap } from '#web/project/document/openMap.ts'
import { createMediaQuery } from '#web/ui/createMediaQuery.ts'
import { FORM_WIDTH } from './drawingPadding.ts'

type EditorDrawingOptions = {
  kyosoMap: Accessor<KyosoMap | undefined>
  role: Accessor<MapRole>
  phone: Accessor<boolean>
}

export type EditorDrawing = ReturnType<typeof createEditorDrawing>

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** Drawing in the editor: which layer it goes to, who may, and what becomes of the shape and its answers. */
export const createEditorDrawing = ({ kyosoMap, role, phone }: EditorDrawingOptions) => {
  const map = useMap()
  const datasets = useDatasets()
  const coarse = createMediaQuery('(pointer: coarse)')
  const [last, setLast] = createSignal('')

  const sketches = createMemo(() => map.document.layers.filter(({ kind }) => kind === 'sketch'))
  /** The selected sketch layer, else the one that was drawn in last, else the topmost. */
  const target = createMemo((): MapLayer | undefined => {
    const selection = map.selection()
    const selected = selection?.kind === 'layer' ? selection.id : ''
    const find = (id: string) => sketches().find((layer) => layer.id === id)
    const layer = find(selected) ?? find(last()) ?? sketches()[0]
    return role() !== 'viewer' && layer && datasets.find(layer.source) ? layer : undefined
  })
  const session = createDrawSession({
    kyosoMap,
    coarse,
    targets: ({ uid }) =>
      sketches()
        .filter(({ visible }) => visible)
        .flatMap(({ source }) => datasets.features(source) ?? [])
        .filter(({ id }) => id !== uid)
        .flatMap(({ geometry }) => positionsOf(geometry)),
  })
  /** The row on the board as it is without what is being changed. */
  const before = (): FeatureJson | undefined => {
    const row = session.row()
    return row && !row.isNew ? map.rows.find(row) : undefined
  }
  const look = (): void => {
    const map = kyosoMap()?.map
    const [first] = positionsOf(session.shape())
    if (!map || !first) return
    const [lon = 0, lat = 0] = first
    const { x } = map.project([lon, lat])
    if (phone() || x > map.getContainer().clientWidth - FORM_WIDTH)
      kyosoMap()?.fly({ kind: 'place', position: [lon, lat] })
  }
  createEffect(
    on(session.phase, (phase) => {
      // the form covers the place where the cross was
      if (phase === 'answering') requestAnimationFrame(look)
    }),
  )

  return {
    session,
    target,
    before,
    isDrawing: (): boolean => session.phase() !== 'idle',
    /** The rows of a dataset but the one that is on the board: it is drawn there. */
    rows: (dataset: string): FeatureJson[] | undefined => {
      const rows = datasets.features(dataset)
      const row = session.row()
      return row?.dataset === dataset && session.shape() ? rows?.filter(({ id }) => id !== row.uid) : rows
    },
    mayEdit: ({ properties }: FeatureJson): boolean =>
      role() === 'owner' || role() === 'editor' || properties.mine === true,
    begin: (tool: DrawTool): void => {
      const layer = target()
      if (!layer) return
      setLast(layer.id)
      map.setPicked(null)
      void session.begin({ layer: layer.id, dataset: layer.source, uid: newId(), isNew: true }, tool)
    },
    edit: (layer: MapLayer, { id, geometry }: FeatureJson): void => {
      setLast(layer.id)
      map.setPicked(null)
      void session.change(
        { layer: layer.id, dataset: layer.source, uid: id, isNew: false },
        isDrawable(geometry) ? geometry : null,
      )
    },
    remove: (layer: MapLayer, { id }: FeatureJson): void => {
      map.setPicked(null)
      map.rows.remove({ dataset: layer.source, uid: id })
    },
    save: (answers: Properties): void => {
      const row = session.row()
      const geometry = session.shape()
      const old = before()
      // what was cut off becomes rows of its own, with the same answers
      if (row)
        for (const piece of session.pieces())
          map.rows.create({ dataset: row.dataset, uid: newId() }, { geometry: piece, properties: answers })
      if (row?.isNew) map.rows.create(row, { geometry, properties: answers }, map.workshop.enteringFor()?.id)
      else if (row && old) {
        const properties = Object.fromEntries(
          Object.entries(answers).filter(([name, value]) => (old.properties[name] ?? null) !== value),
        )
        const moved = geometry !== null && !same(geometry, old.geometry)
        const changed = Object.keys(properties).length > 0
        if (moved || changed)
          map.rows.update(row, { ...(moved && { geometry }), ...(changed && { properties }) })
      }
      session.end()
    },
    /** The point goes where a photo was taken. */
    placeAt: (position: [number, number]): void => {
      session.replace({ type: 'Point', coordinates: position })
      kyosoMap()?.fly({ kind: 'place', position })
    },
  }
}
