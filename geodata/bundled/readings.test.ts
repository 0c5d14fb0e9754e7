import { existsSync, readdirSync, readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { foldForSearch } from '#geodata/text/foldJapanese.ts'

type Row = Record<string, string>

const readCsv = (url: URL): Row[] => {
  const { data, errors } = Papa.parse<Row>(readFileSync(url, 'utf8').replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  })
  expect(errors, url.pathname).toEqual([])
  return data
}

const text = readFileSync(new URL('./readings.csv', import.meta.url), 'utf8')
const rows = readCsv(new URL('./readings.csv', import.meta.url))
const key = (name = '', municipality = '') => `${name} / ${municipality}`
const kanaOf = new Map(rows.map(({ name, municipality, kana = '' }) => [key(name, municipality), kana]))

const shared = new URL('../../../shared/', import.meta.url)
const skipped = !existsSync(shared)
const why = skipped ? ' (skipped: ../shared is not here)' : ''

describe('readings.csv', () => {
  it('is UTF-8 with LF and the agreed header', () => {
    expect(text.startsWith('name,municipality,kana,note\n')).toBe(true)
    expect(text).not.toContain('\r')
  })

  it('holds hiragana only, and says why where it holds nothing', () => {
    for (const { name, municipality, kana, note } of rows) {
      expect(kana, name).toMatch(/^[ぁ-ゖー]*$/)
      expect(kana || note, name).not.toBe('')
      expect(name && municipality, `${name} / ${municipality}`).not.toBe('')
    }
  })

  it('names each place once', () => {
    expect(kanaOf.size).toBe(rows.length)
  })

  it.each([
    ...Object.entries({
      豊北: 'ほうほく',
      滝部: 'たきべ',
      特牛: 'こっとい',
      阿川: 'あがわ',
      粟野: 'あわの',
      角島: 'つのしま',
      神田: 'かんだ',
      神玉: 'かみたま',
      田耕: 'たすき',
      二見: 'ふたみ',
      殿居: 'とのい',
      内日: 'うつい',
      吉母: 'よしも',
      王江: 'おうえ',
      蓋井島: 'ふたおいじま',
      六連島: 'むつれじま',
      特牛駅: 'こっといえき',
      梶栗郷台地駅: 'かじくりごうだいちえき',
      南部町: 'なべちょう',
      岬之町: 'はなのちょう',
      長府豊浦町: 'ちょうふとよらちょう',
      豊北町大字滝部: 'ほうほくちょうたきべ',
      彦島弟子待町一丁目: 'ひこしまでしまつちょういっちょうめ',
    }).map(([name, kana]) => [name, '下関市', kana]),
    ...Object.entries({
      萩: 'はぎ',
      須佐: 'すさ',
      三見: 'さんみ',
      飯井: 'いい',
      田万川: 'たまがわ',
      むつみ: 'むつみ',
      旭: 'あさひ',
      明木: 'あきらぎ',
      佐々並: 'ささなみ',
      福栄: 'ふくえ',
      紫福: 'しぶき',
      川上: 'かわかみ',
      木間: 'こま',
      見島: 'みしま',
      大島: 'おおしま',
      相島: 'あいしま',
      櫃島: 'ひつしま',
      羽島: 'はしま',
      肥島: 'ひしま',
      尾島: 'おしま',
      越ヶ浜: 'こしがはま',
      椿東: 'ちんとう',
      椿: 'つばき',
      堀内: 'ほりうち',
      平安古: 'ひやこ',
      土原: 'ひじわら',
      江向: 'えむかい',
      呉服町: 'ごふくまち',
      浜崎: 'はまさき',
      飯井駅: 'いいえき',
      越ヶ浜駅: 'こしがはまえき',
      大字椿東: 'ちんとう',
    }).map(([name, kana]) => [name, '萩市', kana]),
  ])('%s (%s) is read %s', (name, municipality, kana) => {
    expect(kanaOf.get(key(name, municipality))).toBe(kana)
  })

  it.skipIf(skipped)(`has a line for every place of both cities${why}`, () => {
    const missing = readCsv(new URL('facts/places.csv', shared))
      .map(({ name_ja, municipality }) => key(name_ja, municipality))
      .filter((place) => !kanaOf.has(place))
    expect(missing).toEqual([])
  })

  it.skipIf(skipped)(`knows every island and station of both cities${why}`, () => {
    const unread = readCsv(new URL('facts/places.csv', shared))
      .filter(({ kind }) => kind === 'island' || kind === 'railway_station')
      .map(({ name_ja, municipality }) => key(name_ja, municipality))
      .filter((place) => !kanaOf.get(place))
    expect(unread).toEqual([])
  })

  it.skipIf(skipped)(`has a line for every town of both cities${why}`, () => {
    for (const city of ['萩市', '下関市']) {
      const towns: { town: string }[] = JSON.parse(
        readFileSync(new URL(`data/addresses_geolonia/${city}.json`, shared), 'utf8'),
      )
      expect(towns.filter(({ town }) => !kanaOf.has(key(town, city)))).toEqual([])
    }
  })

  it.skipIf(skipped)(`knows every JR station of the prefecture${why}`, () => {
    const known = new Set(rows.filter(({ kana }) => kana).map(({ name }) => name))
    const folder = new URL('data/railways_n02/', shared)
    const names = readdirSync(folder)
      .filter((file) => file.endsWith('_station_only.geojson'))
      .flatMap(
        (file): { properties: { name: string } }[] =>
          JSON.parse(readFileSync(new URL(encodeURIComponent(file), folder), 'utf8')).features,
      )
      .map(({ properties }) => properties.name)
    expect([...new Set(names)].filter((name) => !known.has(`${name}駅`)).sort()).toEqual(
      outsideThePrefecture.sort(),
    )
  })

  it.skipIf(skipped)(`agrees with the tourism data of the prefecture but for what is noted${why}`, () => {
    const contradictions = readCsv(
      new URL('data/opendata_yamaguchi_csv/tourism__350001_tourism.csv', shared),
    ).flatMap((spot) => {
      const name = spot.名称 ?? ''
      const municipality = ['萩市', '下関市'].find((city) => spot.住所?.includes(city))
      const ours = kanaOf.get(key(name, municipality))
      const theirs = foldForSearch((spot.名称_カナ ?? '').replace(/（.*/, ''))
      return ours === undefined || foldForSearch(ours) === theirs ? [] : [name]
    })
    expect(contradictions.sort()).toEqual(noted.sort())
  })
})

const outsideThePrefecture = [
  '津和野',
  '青野山',
  '日原',
  '青原',
  '東青原',
  '石見横田',
  '本俣賀',
  '益田',
  '折居',
  '三保三隅',
  '岡見',
  '鎌手',
  '石見津田',
  '戸田小浜',
  '飯浦',
  '小倉',
  '前空',
  '大野浦',
  '玖波',
  '大竹',
]

/** 紫福 misread, つ/づ, two sources that differ, and misplaced voicing marks. */
const noted = ['紫福の隠れ切支丹遺物', '志都岐山神社', '旧福原家萩屋敷門', '山口銀行旧本店', '旧宮崎商館']
