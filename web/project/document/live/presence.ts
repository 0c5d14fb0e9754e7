import type { Camera } from '#geodata/schema/map/scene.ts'

export const editorTabs = ['map', 'story', 'widgets', 'join', 'publish'] as const
export type EditorTab = (typeof editorTabs)[number]

/** What others see of one editor. `cursor` lon, lat. */
export type Presence = {
  name: string
  color: string
  cursor: [number, number] | null
  camera: Camera | null
  tab: EditorTab
  selection: string | null
}

export type Person = Presence & { client: number; me: boolean }

const LONGEST_NAME = 40

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)

const readCursor = (value: unknown): [number, number] | null => {
  if (!Array.isArray(value)) return null
  const [lon, lat]: unknown[] = value
  return isNumber(lon) && isNumber(lat) && Math.abs(lat) <= 90 ? [lon, lat] : null
}

const readCamera = (value: unknown): Camera | null => {
  if (typeof value !== 'object' || value === null) return null
  const { lon, lat, zoom, bearing, pitch }: { [name in keyof Camera]?: unknown } = value
  if (!isNumber(lon) || !isNumber(lat) || !isNumber(zoom)) return null
  return { lon, lat, zoom, bearing: isNumber(bearing) ? bearing : 0, pitch: isNumber(pitch) ? pitch : 0 }
}

/** Another device's word about itself, of which nothing is taken on trust; undefined where it says nothing one can show. */
export const readPresence = (state: unknown): Presence | undefined => {
  if (typeof state !== 'object' || state === null) return undefined
  const { name, color, cursor, camera, tab, selection }: { [key in keyof Presence]?: unknown } = state
  if (typeof name !== 'string' || name.trim() === '') return undefined
  return {
    name: name.trim().slice(0, LONGEST_NAME),
    color: typeof color === 'string' && /^#[0-9a-f]{6}$/i.test(color) ? color : '#625d55',
    cursor: readCursor(cursor),
    camera: readCamera(camera),
    tab: editorTabs.find((each) => each === tab) ?? 'map',
    selection: typeof selection === 'string' ? selection : null,
  }
}
