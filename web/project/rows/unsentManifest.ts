import type { Geometry } from 'geojson'
import type { Properties } from '#geodata/schema/field.ts'
import type { RowCommand } from './rowCommand.ts'

/** `unsent.json` of a file in which one device hands on what it could not send. */
export type UnsentManifest = {
  format: 'kyoso-unsent'
  version: 1
  map: string
  /** Whose it is; null where the device had no seat. */
  seat: string | null
  nickname: string | null
  /** ISO instant. */
  savedAt: string
  waiting: { dataset: string; uid: string; command: RowCommand }[]
  photos: { id: string; name: string; type: string }[]
}

type Plain = Record<string, unknown>

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const sketch = /^sketch_[a-z0-9]{12}$/
const photoType = /^image\/(jpeg|png|webp)$/

const isId = (value: unknown): value is string => typeof value === 'string' && uuid.test(value)

/** What a shape or an answer may be is for the server to say. */
const isGeometry = (value: unknown): value is Geometry => isPlain(value) && typeof value.type === 'string'

const isProperties = (value: unknown): value is Properties =>
  isPlain(value) &&
  Object.values(value).every((each) => each === null || ['string', 'number', 'boolean'].includes(typeof each))

const readCommand = (value: unknown): RowCommand | undefined => {
  if (!isPlain(value)) return undefined
  const { kind, version, geometry = null, properties = {}, seat } = value
  const seen = typeof version === 'number' && Number.isInteger(version) && version >= 0 ? version : undefined
  const shape = geometry === null || isGeometry(geometry) ? geometry : undefined
  if (shape === undefined || !isProperties(properties)) return undefined
  if (kind === 'restore') return { kind, geometry: shape, properties }
  if (kind === 'create')
    return { kind, geometry: shape, properties, ...(typeof seat === 'string' && { seat }) }
  if (seen === undefined) return undefined
  if (kind === 'remove') return { kind, version: seen }
  if (kind !== 'update') return undefined
  return {
    kind,
    version: seen,
    ...('geometry' in value && { geometry: shape }),
    ...('properties' in value && { properties }),
  }
}

const readWaiting = (value: unknown): UnsentManifest['waiting'][number] | undefined => {
  if (!isPlain(value) || !isId(value.uid)) return undefined
  const { dataset, uid } = value
  const command = readCommand(value.command)
  return typeof dataset === 'string' && sketch.test(dataset) && command
    ? { dataset, uid, command }
    : undefined
}

const readPhoto = (value: unknown): UnsentManifest['photos'][number] | undefined => {
  if (!isPlain(value) || !isId(value.id)) return undefined
  const { id, name, type } = value
  return typeof name === 'string' && typeof type === 'string' && photoType.test(type)
    ? { id, name: name.slice(0, 200), type }
    : undefined
}

const readList = <T>(value: unknown, read: (each: unknown) => T | undefined): T[] =>
  Array.isArray(value) ? value.flatMap((each) => read(each) ?? []) : []

const text = (value: unknown): string | null => (typeof value === 'string' ? value.slice(0, 200) : null)

/** What came out of a file, which anybody may have written; undefined where it is none of ours. What is broken in it is left out. */
export const readUnsentManifest = (plain: unknown): UnsentManifest | undefined => {
  if (!isPlain(plain) || plain.format !== 'kyoso-unsent' || plain.version !== 1) return undefined
  const { map } = plain
  if (typeof map !== 'string' || map === '' || map.length > 100) return undefined
  return {
    format: 'kyoso-unsent',
    version: 1,
    map,
    seat: text(plain.seat),
    nickname: text(plain.nickname),
    savedAt: text(plain.savedAt) ?? '',
    waiting: readList(plain.waiting, readWaiting),
    photos: readList(plain.photos, readPhoto),
  }
}
