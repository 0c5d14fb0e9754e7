/** Seconds of the service day as `H:MM`; 24:00 and later are told as such, the way timetables print them. */
export const formatTime = (seconds: number): string => {
  const minutes = Math.floor(seconds / 60)
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}

/** `11月24日(火)` or `Tue 24 Nov`, on wish with the year. The day is a calendar day, not an instant: no time zone may shift it. */
export const formatDay = (
  date: string,
  language: 'ja' | 'en',
  { year = false }: { year?: boolean } = {},
): string =>
  new Intl.DateTimeFormat(language === 'ja' ? 'ja-JP' : 'en-GB', {
    timeZone: 'UTC',
    ...(year && { year: 'numeric' }),
    month: language === 'ja' ? 'long' : 'short',
    day: 'numeric',
    weekday: 'short',
  }).format(new Date(`${date}T00:00:00Z`))
