import { localized } from '#web/i18n/language.ts'
import { guestNames } from '#web/i18n/maps/guestNames.ts'

const STORAGE_KEY = 'kyoso.editor'

/** Colours of editors: each readable under white letters. */
export const editorColors = [
  '#2e7d5b',
  '#b5482f',
  '#2f4b8f',
  '#7a4fa0',
  '#a0522d',
  '#1f6f83',
  '#a8326e',
] as const

export type Identity = { name: string; color: string }

const anyOf = <T>(list: readonly T[], fallback: T): T =>
  list[Math.floor(Math.random() * list.length)] ?? fallback

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''

const stored = (): Identity | undefined => {
  try {
    const { name, color }: { name?: unknown; color?: unknown } = JSON.parse(
      localStorage.getItem(STORAGE_KEY) ?? '{}',
    )
    return isText(name) && isText(color) ? { name, color } : undefined
  } catch {
    return undefined
  }
}

/** Who sits at this device, kept on it: a friendly name until somebody writes a better one. */
export const deviceIdentity = (): Identity => {
  const known = stored()
  if (known) return known
  const made = {
    name: localized(anyOf(guestNames, { ja: 'かもめ', en: 'Seagull' })),
    color: anyOf(editorColors, '#2f4b8f'),
  }
  keepIdentity(made)
  return made
}

export const keepIdentity = (identity: Identity): void =>
  localStorage.setItem(STORAGE_KEY, JSON.stringify(identity))
