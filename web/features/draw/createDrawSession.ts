import type { Position } from 'geojson'
import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup } from 'solid-js'
import { basemapColors } from '#geodata/cartography/basemapColors.ts'
import { type CutWay, type DrawnGeometry, type DrawTool, fitsCross } from '#web/map/draw/drawTool.ts'
import type { Draft, Drawing } from '#web/map/draw/makeDrawing.ts'
import type { KyosoMap } from '#web/map/makeMap.ts'
import { colorScheme } from '#web/ui/colorScheme.ts'

/** The row that is being drawn: a new one, or one that is there already. */
export type DrawnRow = { layer: string; dataset: string; uid: string; isNew: boolean }

/** `drawing`: the shape is coming to be; `shaping`: it is being changed; `answering`: the form is open. */
export type DrawPhase = 'idle' | 'loading' | 'failed' | 'drawing' | 'shaping' | 'answering'

type DrawSessionOptions = {
  kyosoMap: Accessor<KyosoMap | undefined>
  /** Corners that the pen is drawn to. */
  targets: (row: DrawnRow) => readonly Position[]
  /** Fingers hide what they touch: then the map moves under a cross. */
  coarse: Accessor<boolean>
}

const NO_DRAFT: Draft = { geometry: null, placed: 0, canFinish: false, canUndo: false }
const INK = { light: '#9a4d06', dark: '#f0a04b' }

export type DrawSession = ReturnType<typeof createDrawSession>

/** One shape on its way onto the map, from the first point to the answers of its form. */
export const createDrawSession = ({ kyosoMap, targets, coarse }: DrawSessionOptions) => {
  const [phase, setPhase] = createSignal<DrawPhase>('idle')
  const [row, setRow] = createSignal<DrawnRow | null>(null)
  const [tool, setTool] = createSignal<DrawTool>('point')
  const [draft, setDraft] = createSignal<Draft>(NO_DRAFT)
  const [shape, setShape] = createSignal<DrawnGeometry | null>(null)
  const [holding, setHolding] = createSignal(false)
  const [wantsCross, setWantsCross] = createSignal(coarse())
  const [cross, setCross] = createSignal<{ x: number; y: number; lng: number; lat: number }>()
  const [problem, setProblem] = createSignal<'crossing' | 'noCorner' | 'uncut' | null>(null)
  const [cutting, setCutting] = createSignal<CutWay | null>(null)
  /** What was cut off: it is kept as rows of its own. */
  const [pieces, setPieces] = createSignal<DrawnGeometry[]>([])
  let drawing: Drawing | undefined

  const byCross = createMemo(() => wantsCross() && (phase() === 'shaping' || fitsCross(tool())))
  const shapeDone = (geometry: DrawnGeometry): void => {
    setShape(geometry)
    setProblem(null)
    if (phase() === 'drawing') setPhase('answering')
  }
  /** Back to the shape, cut or as it was. */
  const reshape = (geometry: DrawnGeometry): void => {
    setCutting(null)
    drawing?.edit(geometry, pieces())
    setPhase('shaping')
  }
  const cutBy = async (cutter: DrawnGeometry): Promise<void> => {
    const [whole, way] = [shape(), cutting()]
    if (!whole || !way) return
    const { cutShape } = await import('#web/map/draw/cutShape.ts')
    const [kept, ...others] = cutShape(whole, way, cutter) ?? []
    if (kept) {
      setPieces([...pieces(), ...others])
      setShape(kept)
    }
    setProblem(kept ? null : 'uncut')
    reshape(kept ?? whole)
  }
  const board = async (): Promise<Drawing | undefined> => {
    if (drawing) return drawing
    const { makeDrawing } = await import('#web/map/draw/makeDrawing.ts')
    const map = kyosoMap()?.map
    if (!map) return undefined
    const scheme = colorScheme()
    const colors = { ink: INK[scheme], halo: basemapColors[scheme].halo }
    drawing = makeDrawing(map, colors, {
      onDraft: setDraft,
      onShape: shapeDone,
      onCutter: (cutter) => void cutBy(cutter),
    })
    return drawing
  }
  const lookAtCross = (): void => {
    const center = kyosoMap()?.map.getCenter()
    const pixel = center && kyosoMap()?.map.project(center)
    if (center && pixel) setCross({ x: pixel.x, y: pixel.y, lng: center.lng, lat: center.lat })
  }
  /** Runs `act` on the board once it is there, unless something else has begun in the meantime. */
  const withBoard = async (wished: DrawnRow, act: (ready: Drawing) => void): Promise<void> => {
    setRow(wished)
    setProblem(null)
    setPhase('loading')
    try {
      const ready = await board()
      if (row() !== wished || !ready) return
      ready.setTargets(targets(wished))
      act(ready)
      lookAtCross()
    } catch {
      if (row() === wished) setPhase('failed')
    }
  }
  const end = (): void => {
    setRow(null)
    setShape(null)
    setPieces([])
    setCutting(null)
    setHolding(false)
    setProblem(null)
    setPhase('idle')
    drawing?.clear()
  }

  const hand = () => (byCross() && phase() === 'drawing' ? 'cross' : 'pointer')
  createEffect(on(hand, (next) => drawing?.setHand(next)))
  createEffect(
    on([kyosoMap, phase], ([made, now]) => {
      const map = made?.map
      if (!map || (now !== 'drawing' && now !== 'shaping')) return
      map.on('move', lookAtCross)
      map.on('resize', lookAtCross)
      lookAtCross()
      onCleanup(() => {
        map.off('move', lookAtCross)
        map.off('resize', lookAtCross)
      })
    }),
  )
  onCleanup(() => drawing?.dispose())

  return {
    phase,
    row,
    tool,
    draft,
    shape,
    holding,
    byCross,
    cross,
    problem,
    cutting,
    pieces,
    /** Begins a line that parts the shape, or an area that is taken out of it. */
    cut: (way: CutWay): void => {
      const whole = shape()
      if (!drawing || !whole) return
      setProblem(null)
      setCutting(way)
      setTool(way === 'split' ? 'line' : 'polygon')
      setPhase('drawing')
      drawing.startCutter(whole, way === 'split' ? 'line' : 'polygon')
      drawing.setHand(hand())
    },
    /** Gives up what is being drawn: the cut, or all of it. */
    leave: (): void => {
      const whole = shape()
      if (cutting() && whole) reshape(whole)
      else end()
    },
    useCross: setWantsCross,
    /** Begins a new shape. */
    begin: (wished: DrawnRow, next: DrawTool): Promise<void> =>
      withBoard(wished, (ready) => {
        setTool(next)
        setShape(null)
        setPhase('drawing')
        ready.start(next)
        ready.setHand(hand())
      }),
    /** Opens a row that is there already; `geometry` null where its shape cannot be changed here. */
    change: async (wished: DrawnRow, geometry: DrawnGeometry | null): Promise<void> => {
      setShape(geometry)
      if (geometry)
        await withBoard(wished, (ready) => {
          ready.edit(geometry)
          setPhase('answering')
        })
      else {
        setRow(wished)
        setPhase('answering')
      }
    },
    put: (position?: { lng: number; lat: number }): void => {
      setProblem(null)
      drawing?.put(position)
    },
    back: (): void => {
      setProblem(null)
      drawing?.undoPut()
    },
    finish: (): void => {
      if (drawing && !drawing.finish()) setProblem('crossing')
    },
    hold: (): void => {
      const found = drawing?.hold() === true
      setHolding(found)
      setProblem(found ? null : 'noCorner')
    },
    letGo: (): void => {
      drawing?.letGo()
      setHolding(false)
    },
    removeCorner: (): void => void setProblem(drawing?.removeCorner() ? null : 'noCorner'),
    /** Puts the shape somewhere else altogether, as a photo's position wishes. */
    replace: (geometry: DrawnGeometry): void => {
      drawing?.edit(geometry)
      setShape(geometry)
    },
    toShape: (): void => void setPhase('shaping'),
    toAnswers: (): void => {
      drawing?.letGo()
      setHolding(false)
      setProblem(null)
      setPhase('answering')
    },
    end,
  }
}
