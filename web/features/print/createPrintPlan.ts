import { createEffect, createMemo, createSignal, on } from 'solid-js'
import { createStore } from 'solid-js/store'
import { PIXELS_PER_MM, scaleOfZoom, zoomOfScale } from '#geodata/cartography/paper/printScale.ts'
import { sheetCentres } from '#geodata/cartography/paper/sheetCentres.ts'
import type { Camera } from '#geodata/schema/map/scene.ts'
import type { KyosoMap } from '#web/map/makeMap.ts'
import { mapCredits } from '#web/map/takePicture.ts'
import { OVERLAP_MM, type PrintSettings, roundedScale } from './printSettings.ts'

export type PrintPlan = ReturnType<typeof createPrintPlan>

/** Which part of the map comes onto which sheet, at what scale. A hand on the map moves the whole, whichever sheet it lies on. */
export const createPrintPlan = (title: string, camera: Camera, onChanged: () => void) => {
  const [settings, setSettings] = createStore<PrintSettings>({
    title,
    subtitle: '',
    paper: 'a4',
    orientation: 'landscape',
    scale: roundedScale(scaleOfZoom(camera.zoom, camera.lat)),
    columns: 1,
    rows: 1,
    parts: { legend: true, bar: true, north: true, date: true, credits: true },
  })
  const [kyosoMap, setKyosoMap] = createSignal<KyosoMap>()
  /** Of the middle of the whole, however many sheets it is on. */
  const [centre, setCentre] = createSignal<[number, number]>([camera.lon, camera.lat])
  const [seen, setSeen] = createSignal({ zoom: camera.zoom, bearing: camera.bearing })
  const [frame, setFrame] = createSignal({ width: 0, height: 0 })
  const [sheet, setSheet] = createSignal(0)
  const [credits, setCredits] = createSignal<string[]>([])

  const total = () => settings.columns * settings.rows
  const zoom = () => (settings.scale === null ? seen().zoom : zoomOfScale(settings.scale, centre()[1]))
  const scale = () => settings.scale ?? scaleOfZoom(seen().zoom, centre()[1])
  const centres = createMemo((): [number, number][] =>
    sheetCentres({
      centre: centre(),
      zoom: zoom(),
      bearing: seen().bearing,
      columns: settings.columns,
      rows: settings.rows,
      ...frame(),
      overlap: OVERLAP_MM * PIXELS_PER_MM,
    }),
  )

  /** The map stands on the sheet that is looked at. */
  const place = (): void => {
    const center = centres()[sheet()]
    if (center) kyosoMap()?.map.jumpTo({ center, zoom: zoom(), pitch: 0 })
  }
  createEffect(
    on([() => settings.scale, total, () => settings.columns, frame, sheet, kyosoMap], () => {
      setSheet(Math.min(sheet(), total() - 1))
      place()
    }),
  )
  const followHand = ({ map }: KyosoMap): void => {
    map.touchPitch.disable()
    map.dragRotate.disable()
    createEffect(() => {
      for (const way of [map.scrollZoom, map.doubleClickZoom, map.boxZoom])
        if (settings.scale === null) way.enable()
        else way.disable()
    })
    map.on('move', (event) => {
      setSeen({ zoom: map.getZoom(), bearing: map.getBearing() })
      const at = centres()[sheet()]
      if (!('originalEvent' in event) || !event.originalEvent || !at) return
      const { lng, lat } = map.getCenter()
      setCentre(([lon, latitude]) => [lon + lng - at[0], latitude + lat - at[1]])
      onChanged()
    })
    // at another latitude another zoom has the same scale
    map.on('moveend', (event) => {
      if ('originalEvent' in event && event.originalEvent) place()
    })
    map.on('idle', () => setCredits(mapCredits(map)))
  }
  createEffect(
    on(kyosoMap, (made) => {
      if (made) followHand(made)
    }),
  )

  return {
    settings,
    change: (change: Partial<PrintSettings>): void => {
      onChanged()
      setSettings(change)
    },
    kyosoMap,
    setKyosoMap: (made: KyosoMap): void => void setKyosoMap(made),
    /** Of the map on a sheet, CSS pixels. */
    frame,
    setFrame,
    /** The one that is looked at, counted from 0. */
    sheet,
    look: (at: number): void => void setSheet(at),
    total,
    zoom,
    /** n of 1:n. */
    scale,
    bearing: (): number => seen().bearing,
    centres,
    credits,
  }
}
