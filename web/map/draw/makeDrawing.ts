import type { Geometry, Position } from 'geojson'
import type { Map as MapLibreMap } from 'maplibre-gl'
import {
  type GeoJSONStoreFeatures,
  TerraDraw,
  TerraDrawCircleMode,
  TerraDrawFreehandLineStringMode,
  TerraDrawLineStringMode,
  TerraDrawModeUndoRedo,
  TerraDrawPointMode,
  TerraDrawPolygonMode,
  TerraDrawRectangleMode,
  TerraDrawSelectMode,
  ValidateNotSelfIntersecting,
} from 'terra-draw'
import { DrawAdapter, type DrawHand, PRECISION } from './DrawAdapter.ts'
import { type DraftColors, makeDraftLayers } from './draftLayers.ts'
import { type DrawnGeometry, type DrawTool, isDrawable } from './drawTool.ts'
import { moveVertex, nearestVertex, removeVertex, verticesOf } from './vertices.ts'

/** What is on the drawing board. `placed`: how many corners are set; the shape may have one more, under the pen. */
export type Draft = { geometry: DrawnGeometry | null; placed: number; canFinish: boolean; canUndo: boolean }

type DrawingEvents = {
  onDraft: (draft: Draft) => void
  /** The shape is done, or has been changed since. */
  onShape: (geometry: DrawnGeometry) => void
  /** What the shape is to be cut by is drawn. */
  onCutter: (cutter: DrawnGeometry) => void
}

const modes: Record<DrawTool, string> = {
  point: 'point',
  line: 'linestring',
  freehand: 'freehand-linestring',
  polygon: 'polygon',
  circle: 'circle',
  rectangle: 'rectangle',
}

/** The mode in which a shape is changed, however it was drawn. */
const editModes = { Point: 'point', LineString: 'linestring', Polygon: 'polygon' } as const

/** How far from the cross, in pixels, a corner can be taken hold of. */
const REACH = 44

const NO_DRAFT: Draft = { geometry: null, placed: 0, canFinish: false, canUndo: false }

const round = (position: Position): Position =>
  position.slice(0, 2).map((value) => Number(value.toFixed(PRECISION)))

const rounded = (geometry: DrawnGeometry): DrawnGeometry => {
  if (geometry.type === 'Point') return { type: 'Point', coordinates: round(geometry.coordinates) }
  return geometry.type === 'LineString'
    ? { type: 'LineString', coordinates: geometry.coordinates.map(round) }
    : { type: 'Polygon', coordinates: geometry.coordinates.map((ring) => ring.map(round)) }
}

const makeModes = () => {
  const validation = ValidateNotSelfIntersecting
  const shape = {
    feature: { draggable: true, coordinates: { midpoints: true, draggable: true, deletable: true } },
  }
  return [
    new TerraDrawPointMode(),
    new TerraDrawLineStringMode({ pointerDistance: 16, showCoordinatePoints: true }),
    new TerraDrawFreehandLineStringMode({ minDistance: 6, drawInteraction: 'click-drag' }),
    new TerraDrawPolygonMode({ pointerDistance: 16, showCoordinatePoints: true, validation }),
    new TerraDrawCircleMode(),
    new TerraDrawRectangleMode(),
    new TerraDrawSelectMode({
      pointerDistance: 24,
      allowManualDeselection: false,
      flags: { point: { feature: { draggable: true } }, linestring: shape, polygon: shape },
    }),
  ]
}

/** Corners that are set. A line is one position longer: its last is under the pen. */
const placedOf = ({ geometry, properties }: GeoJSONStoreFeatures): number =>
  geometry.type === 'LineString'
    ? geometry.coordinates.length - 1
    : Number(properties.committedCoordinateCount ?? 1)

export type Drawing = ReturnType<typeof makeDrawing>

/** A drawing board on the map: one shape at a time, drawn and then changed until it is taken. */
export const makeDrawing = (map: MapLibreMap, colors: DraftColors, events: DrawingEvents) => {
  const layers = makeDraftLayers(map, colors)
  const adapter = new DrawAdapter(map, layers)
  const draw = new TerraDraw({
    adapter,
    modes: makeModes(),
    undoRedo: { modeLevel: new TerraDrawModeUndoRedo() },
  })
  let shape: { id: string | number; geometry: DrawnGeometry } | undefined
  /** The corner that is held under the cross. */
  let held: number | undefined
  /** terra-draw knows no holes: they are kept beside its area. */
  let holes: Position[][] = []
  let pieces: readonly Geometry[] = []
  let cutting = false

  const isBeingDrawn = ({ properties }: GeoJSONStoreFeatures): boolean => properties.currentlyDrawing === true
  const report = (): void => {
    const drawn = draw.getSnapshot().find(isBeingDrawn)
    const geometry = drawn?.geometry ?? null
    const placed = drawn ? placedOf(drawn) : 0
    events.onDraft({
      geometry: isDrawable(geometry) ? geometry : null,
      placed,
      canFinish: placed >= (geometry?.type === 'Polygon' ? 3 : 2),
      canUndo: draw.canUndo(),
    })
  }
  const keep = (more: readonly Geometry[] = []): void => {
    const rings = holes.map((coordinates): Geometry => ({ type: 'LineString', coordinates }))
    layers.keep([...pieces, ...rings, ...more])
  }
  const whole = (geometry: DrawnGeometry): DrawnGeometry =>
    geometry.type === 'Polygon' ? { ...geometry, coordinates: [...geometry.coordinates, ...holes] } : geometry
  const begin = (): void => {
    shape = undefined
    held = undefined
    holes = []
    cutting = false
    if (!draw.enabled) draw.start()
    draw.clear()
  }
  const edit = (geometry: DrawnGeometry): void => {
    begin()
    const id = draw.getFeatureId()
    const given = rounded(geometry)
    const kept: DrawnGeometry =
      given.type === 'Polygon' ? { ...given, coordinates: given.coordinates.slice(0, 1) } : given
    holes = given.type === 'Polygon' ? given.coordinates.slice(1) : []
    keep()
    draw.addFeatures([{ id, type: 'Feature', geometry: kept, properties: { mode: editModes[kept.type] } }])
    draw.selectFeature(id)
    shape = { id, geometry: kept }
    events.onDraft(NO_DRAFT)
  }
  const reshape = (geometry: DrawnGeometry): void => {
    if (!shape) return
    shape = { ...shape, geometry: rounded(geometry) }
    draw.updateFeatureGeometry(shape.id, shape.geometry)
    events.onShape(whole(shape.geometry))
  }
  const underCross = (): number | undefined =>
    shape &&
    nearestVertex(shape.geometry, adapter.centre(), ([lng = 0, lat = 0]) => adapter.project(lng, lat), REACH)

  const changed = (): void => {
    if (!shape) report()
  }
  const finished = (id: string | number, { action }: { action: string }): void => {
    const geometry = draw.getSnapshotFeature(id)?.geometry ?? null
    if (!isDrawable(geometry)) return
    // terra-draw has more to do for this event; the shape is taken over when it is done
    if (action === 'draw')
      queueMicrotask(() => {
        if (cutting) events.onCutter(geometry)
        else {
          edit(geometry)
          events.onShape(geometry)
        }
      })
    else if (shape) {
      if (action === 'dragFeature') moveHoles(shape.geometry, geometry)
      shape = { ...shape, geometry }
      events.onShape(whole(geometry))
    }
  }
  /** An area that is dragged takes its holes along. */
  const moveHoles = (before: DrawnGeometry, after: DrawnGeometry): void => {
    const [[x = 0, y = 0] = [], [toX = 0, toY = 0] = []] = [verticesOf(before)[0], verticesOf(after)[0]]
    holes = holes.map((ring) => ring.map(([lon = 0, lat = 0]) => round([lon + toX - x, lat + toY - y])))
    keep()
  }
  const moved = (): void => {
    if (held === undefined || !shape) adapter.crossMoved()
    else {
      const { lng, lat } = adapter.centre()
      reshape(moveVertex(shape.geometry, held, [lng, lat]))
    }
  }
  draw.on('change', changed)
  draw.on('finish', finished)
  map.on('move', moved)

  return {
    /** Begins a new shape. */
    start: (tool: DrawTool): void => {
      begin()
      pieces = []
      keep()
      draw.setMode(modes[tool])
      events.onDraft(NO_DRAFT)
      adapter.crossMoved()
    },
    /** Puts a shape on the board to be changed; `beside` are seen with it. */
    edit: (geometry: DrawnGeometry, beside: readonly DrawnGeometry[] = []): void => {
      pieces = beside
      edit(geometry)
    },
    /** Begins what a shape is to be cut by: a line through it, or an area in it. */
    startCutter: (geometry: DrawnGeometry, tool: 'line' | 'polygon'): void => {
      begin()
      keep([geometry])
      cutting = true
      draw.setMode(modes[tool])
      events.onDraft(NO_DRAFT)
      adapter.crossMoved()
    },
    setHand: (hand: DrawHand): void => {
      adapter.hand = hand
      adapter.crossMoved()
    },
    /** Corners of other features that the pen is drawn to. */
    setTargets: (targets: readonly Position[]): void => {
      adapter.targets = targets
    },
    /** Sets a point under the cross, or at a position that was typed. */
    put: (position?: { lng: number; lat: number }): void => {
      adapter.click(position)
      if (!shape) report()
    },
    undoPut: (): void => {
      draw.undo()
      adapter.crossMoved()
      if (!shape) report()
    },
    /** Ends a line or an area; false where it cannot end so: its edges cross each other. */
    finish: (): boolean => {
      adapter.finish()
      return draw.getModeState() !== 'drawing'
    },
    /** Takes hold of the corner nearest to the cross, which then goes along with it; false where none is near. */
    hold: (): boolean => {
      held = underCross()
      moved()
      return held !== undefined
    },
    letGo: (): void => {
      held = undefined
    },
    /** Takes the corner nearest to the cross away; false where none is near or the shape needs it. */
    removeCorner: (): boolean => {
      const index = underCross()
      const less = shape && index !== undefined ? removeVertex(shape.geometry, index) : undefined
      if (less) reshape(less)
      return less !== undefined
    },
    /** Where the cross is, in pixels of the map. */
    cross: (): { x: number; y: number } => adapter.centre(),
    corners: (): number => (shape ? verticesOf(shape.geometry).length : 0),
    /** An empty board. */
    clear: (): void => {
      shape = undefined
      held = undefined
      holes = []
      pieces = []
      cutting = false
      keep()
      if (draw.enabled) draw.stop()
      events.onDraft(NO_DRAFT)
    },
    dispose: (): void => {
      map.off('move', moved)
      if (draw.enabled) draw.stop()
    },
  }
}
