import { language } from '#web/i18n/language.ts'

/** `3.4 MB`, of powers of 1000 as disks and phones count. */
export const formatBytes = (bytes: number): string => {
  const units = ['B', 'kB', 'MB', 'GB'] as const
  const power = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)))
  const value = bytes / 1000 ** power
  const digits = value < 10 && power > 0 ? 1 : 0
  return `${value.toLocaleString(language(), { maximumFractionDigits: digits })} ${units[power]}`
}
