import { romanise } from './romanise.ts'
import type { CsvRow, SourceFolder } from './sourceFolder.ts'

export type Municipality = {
  /** Five-digit code of the Ministry (全国地方公共団体コード without its check digit). */
  code: string
  name: string
  name_kana: string
  /** The two cities of the demonstration. */
  fine: boolean
  /** Position of the city or town hall, lon, lat. */
  hall: [number, number]
}

export const fineCodes = ['35201', '35204']

/** The 19 municipalities of Yamaguchi prefecture, by code. */
export function readMunicipalities(sources: SourceFolder): Municipality[] {
  return sources
    .csv('data/localgovjp/localgovjp-utf8.csv')
    .filter((row) => row.pref === '山口県' && row.cid !== '')
    .map(toMunicipality)
    .sort((a, b) => a.code.localeCompare(b.code))
}

function toMunicipality(row: CsvRow): Municipality {
  const { cid, city, citykana, lng, lat } = row
  if (!cid || !city || !citykana || !lng || !lat) throw new Error(`localgovjp: incomplete row ${cid} ${city}`)
  return {
    code: cid,
    name: city,
    name_kana: citykana,
    fine: fineCodes.includes(cid),
    hall: [Number(lng), Number(lat)],
  }
}

/** しものせきし → `Shimonoseki`: without 市 and 町, as English texts write them. */
export function romaniseMunicipality({ name, name_kana }: Pick<Municipality, 'name' | 'name_kana'>): string {
  const latin = romanise(name_kana.replace(/(し|ちょう|まち)$/, ''))
  if (latin === null) throw new Error(`municipality ${name}: reading ${name_kana} is not hiragana`)
  return latin
}
