import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Store } from '../store.ts'
import { fill, type MakeStore, point, sample, stranger } from './samples.ts'

export function searchContract(make: MakeStore): void {
  describe('search', () => {
    let store: Store
    let dispose: () => Promise<void>

    beforeAll(async () => {
      ;({ store, dispose } = await make())
      await fill(
        store,
        'stops',
        [
          sample(1, point(130.9, 34.3), { name: '特牛', name_kana: 'こっとい', kind: 'station' }),
          sample(2, point(130.9, 34.3), { name: '特牛港', name_kana: 'こっといこう', kind: 'bus-stop' }),
          sample(3, point(131.4, 34.4), { name: '東萩駅', name_kana: 'ひがしはぎえき', kind: 'station' }),
          sample(4, point(131.4, 34.4), {
            name: '萩駅',
            name_kana: 'はぎえき',
            name_en: 'Hagi',
            kind: 'station',
          }),
          sample(5, point(131.4, 34.4), { name: '東萩', name_kana: 'ひがしはぎ', kind: 'bus-stop' }),
        ],
        { theme: 'transport-stop' },
      )
      await fill(
        store,
        'towns',
        [
          sample(1, point(130.93, 34.29), {
            name: '豊北町滝部',
            name_kana: 'ほうほくちょうたきべ',
            name_en: 'Takibe (Houhoku)',
            municipality: '下関市',
          }),
          sample(2, point(130.9, 34.3), {
            name: '豊北町神田',
            name_kana: 'ほうほくちょうかんだ',
            municipality: '下関市',
          }),
          sample(3, point(131.4, 34.4), { name: '江向', name_kana: 'えむかい', municipality: '萩市' }),
        ],
        { theme: 'town' },
      )
      await fill(store, 'cities', [sample(1, null, { name: '萩市', name_kana: 'はぎし' })], {
        theme: 'boundary',
      })
      await fill(store, 'venues', [
        sample(1, point(130.93, 34.29), { name: '豊北総合支所', name_kana: 'ほうほくそうごうししょ' }),
        sample(2, null, { name: '萩・明倫学舎', name_kana: 'はぎめいりんがくしゃ' }),
        sample(3, null, { name: '50%_off "quoted" \' OR 1=1 --' }),
      ])
    })
    afterAll(() => dispose())

    const titles = async (text: string, limit = 20, bbox?: Parameters<Store['search']>[3]) =>
      (await store.search(stranger, text, limit, bbox)).map((hit) => hit.title)

    it.each([
      ['萩', ['萩市', '萩駅', '萩・明倫学舎', '東萩駅', '東萩', '江向']],
      ['東萩', ['東萩駅', '東萩']],
      ['はぎ', ['萩市', '萩駅', '萩・明倫学舎', '東萩駅', '東萩']],
      ['HAGI', ['萩駅']],
      ['豊北', ['豊北町滝部', '豊北町神田', '豊北総合支所']],
      ['特牛', ['特牛', '特牛港']],
      ['ほうほく', ['豊北町滝部', '豊北町神田', '豊北総合支所']],
      ['ｺｯﾄｲ', ['特牛', '特牛港']],
      ['こっとい', ['特牛', '特牛港']],
      ['コットイ', ['特牛', '特牛港']],
      ['滝', ['豊北町滝部']],
      ['明倫', ['萩・明倫学舎']],
      ['めいりん', ['萩・明倫学舎']],
      ['下関', ['豊北町滝部', '豊北町神田']],
      ['港', ['特牛港']],
      ['特牛滝部', []],
      ['　', []],
      ['・', []],
      ['5', ['50%_off "quoted" \' OR 1=1 --']],
      ['"quoted"', ['50%_off "quoted" \' OR 1=1 --']],
      ['OR', ['50%_off "quoted" \' OR 1=1 --']],
      ['%', []],
    ])('%s', async (text, expected) => {
      expect(await titles(text)).toEqual(expected)
    })

    it('keeps to the limit, best first, and to the box', async () => {
      expect(await titles('萩', 2)).toEqual(['萩市', '萩駅'])
      expect(await titles('萩', 20, [131, 34, 132, 35])).toEqual(['萩駅', '東萩駅', '東萩', '江向'])
      expect(await titles('萩', 20, [132, 34, 131, 35])).toEqual([])
    })

    it('says what one needs to tell hits apart', async () => {
      expect(await store.search(stranger, '滝部', 1)).toMatchObject([
        {
          dataset: 'towns',
          datasetTitle: { ja: '標本 towns', en: 'Sample towns' },
          title: '豊北町滝部',
          titleEn: 'Takibe (Houhoku)',
          kana: 'ほうほくちょうたきべ',
          context: { ja: '下関市', en: 'Shimonoseki' },
          position: [130.93, 34.29],
        },
      ])
      expect(await store.search(stranger, '明倫学舎', 1)).toMatchObject([
        { position: null, precision: 'unknown' },
      ])
    })
  })
}
