import type { Language } from '#geodata/schema/localized.ts'

/** `11月22日 13:05` or `22 Nov, 13:05`, in the reader's own time zone; with the year where it is another one than `now`'s. */
export const formatInstant = (instant: string, language: Language, now = new Date()): string => {
  const date = new Date(instant)
  if (Number.isNaN(date.getTime())) return ''
  return new Intl.DateTimeFormat(language === 'ja' ? 'ja-JP' : 'en-GB', {
    ...(date.getFullYear() !== now.getFullYear() && { year: 'numeric' }),
    month: language === 'ja' ? 'long' : 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(date)
}

/** Whole days that a map stays in the bin, counted from when it was thrown away. */
export const daysLeftInBin = (deletedAt: string, now: Date): number => {
  const KEPT_DAYS = 30
  const gone = (now.getTime() - new Date(deletedAt).getTime()) / 86_400_000
  return Math.max(0, Math.ceil(KEPT_DAYS - gone))
}
