/** The first year of each era, less one: 令和8年 is 2018 + 8. */
const eras: Record<string, number> = {
  令和: 2018,
  R: 2018,
  平成: 1988,
  H: 1988,
  昭和: 1925,
  S: 1925,
  大正: 1911,
  T: 1911,
  明治: 1867,
  M: 1867,
}

const western = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/
const japanese = /^(令和|平成|昭和|大正|明治|[RHSTM])(\d{1,2}|元)[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/

const isoDay = (year: number, month: number, day: number): string | undefined => {
  const date = new Date(Date.UTC(year, month - 1, day))
  const isReal =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return isReal ? date.toISOString().slice(0, 10) : undefined
}

/** A calendar day as people write it, as ISO: 2026/4/1, 2026年4月1日, 令和8年4月1日, R8.4.1, in any width; undefined where it is none. */
export const readDay = (text: string): string | undefined => {
  const plain = text.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase()
  const [, year, month, day] = western.exec(plain) ?? []
  if (year !== undefined) return isoDay(Number(year), Number(month), Number(day))
  const [, era = '', inEra, eraMonth, eraDay] = japanese.exec(plain) ?? []
  const start = eras[era]
  return start === undefined
    ? undefined
    : isoDay(start + (inEra === '元' ? 1 : Number(inEra)), Number(eraMonth), Number(eraDay))
}
