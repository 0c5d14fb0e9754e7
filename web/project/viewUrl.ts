import { type BasemapId, basemapIds, type Camera } from '#geodata/schema/map/scene.ts'
import { type LayerSetting, speeds, type View } from './view.ts'

const round = (value: number, digits: number): string => String(Number(value.toFixed(digits)))

const formatCamera = ({ lon, lat, zoom, bearing, pitch }: Camera): string => {
  const parts = [round(lon, 5), round(lat, 5), round(zoom, 2)]
  if (Math.round(bearing) !== 0 || Math.round(pitch) !== 0) parts.push(round(bearing, 0), round(pitch, 0))
  return parts.join(',')
}

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value))

const parseCamera = (text: string): Camera | undefined => {
  const numbers = text.split(',').map(Number)
  const [lon, lat, zoom, bearing = 0, pitch = 0] = numbers
  if (numbers.length < 3 || numbers.some((n) => !Number.isFinite(n))) return undefined
  if (lon === undefined || lat === undefined || zoom === undefined) return undefined
  return {
    lon: clamp(lon, -180, 180),
    lat: clamp(lat, -85, 85),
    zoom: clamp(zoom, 0, 22),
    bearing: clamp(bearing, -180, 180),
    pitch: clamp(pitch, 0, 85),
  }
}

/** `id` when on, `-id` when off, `~50` behind it for an opacity of 50 %. The point is taken: it parts the layers. */
const formatLayer = ({ id, on, opacity }: LayerSetting): string =>
  `${on ? '' : '-'}${id}${opacity < 1 ? `~${Math.round(opacity * 100)}` : ''}`

const parseLayer = (text: string): LayerSetting | undefined => {
  const match = /^(-?)([a-z][a-z0-9_]*)(?:~([0-9]{1,3}))?$/.exec(text)
  if (!match) return undefined
  const [, off, id, opacity] = match
  if (id === undefined) return undefined
  return { id, on: off === '', opacity: opacity === undefined ? 1 : clamp(Number(opacity) / 100, 0, 1) }
}

/** The named layers as they are written; layers the address does not know (added since) follow, switched off. */
const parseLayers = (text: string, known: LayerSetting[]): LayerSetting[] => {
  const seen = new Set<string>()
  const named = text
    .split('.')
    .map(parseLayer)
    .filter((layer) => layer !== undefined)
    .filter((layer) => !seen.has(layer.id) && seen.add(layer.id))
  return [...named, ...known.filter((layer) => !seen.has(layer.id)).map((layer) => ({ ...layer, on: false }))]
}

const formatTime = (time: number): string => {
  const minutes = Math.floor(time / 60)
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

const parseMoment = (text: string): { date: string; time: number } | undefined => {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})$/.exec(text)
  const [, date, hours, minutes] = match ?? []
  if (date === undefined || Number.isNaN(Date.parse(date))) return undefined
  return { date, time: clamp(Number(hours) * 3600 + Number(minutes) * 60, 0, 30 * 3600 - 60) }
}

const isBasemap = (value: string | null): value is BasemapId => basemapIds.some((id) => id === value)

/** The part of it that a page without a map needs: which record is open. */
export const formatSelection = (view: View): URLSearchParams =>
  new URLSearchParams(view.selection ? { s: `${view.selection.dataset}:${view.selection.uid}` } : {})

/** The query string that shows another person the same view. Whether time is running is nobody else's business. */
export const formatView = (view: View): URLSearchParams => {
  const params = new URLSearchParams()
  params.set('c', formatCamera(view.camera))
  params.set('l', view.layers.map(formatLayer).join('.'))
  params.set('t', `${view.date}T${formatTime(view.time)}`)
  if (view.speed !== 300) params.set('v', String(view.speed))
  if (view.basemap !== 'kyoso') params.set('b', view.basemap)
  if (view.selection) params.set('s', `${view.selection.dataset}:${view.selection.uid}`)
  if (view.table) params.set('table', view.table)
  return params
}

/** Reads an address; a part that is missing or broken keeps its value in `fallback`. */
export const parseView = (params: URLSearchParams, fallback: View): View => {
  const camera = parseCamera(params.get('c') ?? '')
  const layers = params.get('l')
  const moment = parseMoment(params.get('t') ?? '')
  const basemap = params.get('b')
  const speed = speeds.find((value) => String(value) === params.get('v'))
  const selection = /^([a-z][a-z0-9_]*):([0-9a-zA-Z-]{1,64})$/.exec(params.get('s') ?? '')
  const table = params.get('table')
  return {
    ...fallback,
    ...moment,
    camera: camera ?? fallback.camera,
    layers: layers === null ? fallback.layers : parseLayers(layers, fallback.layers),
    basemap: isBasemap(basemap) ? basemap : fallback.basemap,
    speed: speed ?? fallback.speed,
    selection: selection?.[1] && selection[2] ? { dataset: selection[1], uid: selection[2] } : null,
    table: table !== null && /^[a-z][a-z0-9_]*$/.test(table) ? table : null,
  }
}
