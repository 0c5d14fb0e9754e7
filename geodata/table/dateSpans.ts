/** Days from `from` to `to`, both included, ISO; `title` as short as it can be: 2026, 2026-04 or the day. */
export type DateSpan = { from: string; to: string; title: string }

const pad = (number: number, digits = 2): string => String(number).padStart(digits, '0')
const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

const years = (first: number, last: number, step: number): DateSpan[] => {
  const start = Math.floor(first / step) * step
  return Array.from({ length: Math.floor((last - start) / step) + 1 }, (_, index) => {
    const [from, to] = [start + index * step, start + (index + 1) * step - 1]
    const title = step === 1 ? pad(from, 4) : `${pad(from, 4)}–${pad(to, 4)}`
    return { from: `${pad(from, 4)}-01-01`, to: `${pad(to, 4)}-12-31`, title }
  })
}

const months = (first: string, count: number): DateSpan[] => {
  const [year = 0, month = 1] = first.split('-').map(Number)
  return Array.from({ length: count }, (_, index) => {
    const [inYear, inMonth] = [year + Math.floor((month - 1 + index) / 12), ((month - 1 + index) % 12) + 1]
    const title = `${pad(inYear, 4)}-${pad(inMonth)}`
    return { from: `${title}-01`, to: `${title}-${pad(lastDay(inYear, inMonth))}`, title }
  })
}

const days = (first: string, count: number): DateSpan[] =>
  Array.from({ length: count }, (_, index) => {
    const day = new Date(Date.parse(`${first}T00:00:00Z`) + index * 86_400_000).toISOString().slice(0, 10)
    return { from: day, to: day, title: day }
  })

/** Days, months or years, at most `most` of them, that hold every day from `first` to `last` (ISO). */
export const dateSpans = (first: string, last: string, most: number): DateSpan[] => {
  const dayCount = (Date.parse(`${last}T00:00:00Z`) - Date.parse(`${first}T00:00:00Z`)) / 86_400_000 + 1
  if (dayCount <= most) return days(first, dayCount)
  const [[fromYear = 0, fromMonth = 1], [toYear = 0, toMonth = 1]] = [
    first.split('-').map(Number),
    last.split('-').map(Number),
  ]
  const monthCount = (toYear - fromYear) * 12 + toMonth - fromMonth + 1
  if (monthCount <= most) return months(first, monthCount)
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].find(
    (each) => Math.floor(toYear / each) - Math.floor(fromYear / each) < most,
  )
  return years(fromYear, toYear, step ?? 1000)
}
