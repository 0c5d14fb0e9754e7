import type { Position } from 'geojson'
import type { LabelProperties } from '#geodata/schema/basemap.ts'

type Anchor = { town: [code: string, town: string] } | { position: Position }

/** A name on the basemap. Its place is a town centroid of the address data or, for seas, lands and islands, set by hand. */
export type Label = Omit<LabelProperties, 'name_en'> & { name_en?: string } & Anchor

const shimonoseki = '35201'
const hagi = '35204'

const at = (
  kind: LabelProperties['kind'],
  rank: LabelProperties['rank'],
  name: string,
  name_kana: string,
  anchor: Anchor,
  name_en?: string,
): Label => ({ kind, rank, name, name_kana, ...(name_en ? { name_en } : {}), ...anchor })

const place = (lon: number, lat: number): Anchor => ({ position: [lon, lat] })
const inShimonoseki = (town: string): Anchor => ({ town: [shimonoseki, town] })
const inHagi = (town: string): Anchor => ({ town: [hagi, town] })

const seas: Label[] = [
  at('sea', 1, '日本海', 'にほんかい', place(130.78, 34.62), 'Sea of Japan'),
  at('sea', 1, '日本海', 'にほんかい', place(131.33, 34.6), 'Sea of Japan'),
  at('sea', 1, '日本海', 'にほんかい', place(131.2, 34.93), 'Sea of Japan'),
  at('sea', 2, '響灘', 'ひびきなだ', place(130.68, 34.14), 'Hibiki-nada'),
  at('sea', 2, '響灘', 'ひびきなだ', place(130.8, 34.24), 'Hibiki-nada'),
  at('sea', 2, '周防灘', 'すおうなだ', place(131.45, 33.84), 'Suō-nada'),
  at('sea', 2, '周防灘', 'すおうなだ', place(131.17, 33.9), 'Suō-nada'),
  at('sea', 2, '瀬戸内海', 'せとないかい', place(132.45, 33.98), 'Seto Inland Sea'),
  at('sea', 3, '伊予灘', 'いよなだ', place(132.2, 33.68), 'Iyo-nada'),
  at('sea', 3, '関門海峡', 'かんもんかいきょう', place(130.975, 33.957), 'Kanmon Strait'),
  at('sea', 4, '油谷湾', 'ゆやわん', place(131.02, 34.396), 'Yuya Bay'),
]

const lands: Label[] = [
  at('land', 1, '九州', 'きゅうしゅう', place(130.85, 33.55), 'Kyushu'),
  at('land', 2, '島根県', 'しまねけん', place(131.95, 34.62), 'Shimane'),
  at('land', 2, '広島県', 'ひろしまけん', place(132.4, 34.48), 'Hiroshima'),
  at('land', 2, '四国', 'しこく', place(132.95, 33.6), 'Shikoku'),
  at('land', 3, '北九州市', 'きたきゅうしゅうし', place(130.875, 33.86), 'Kitakyushu'),
  at('land', 3, '東京', 'とうきょう', place(139.69, 35.69), 'Tokyo'),
  at('land', 3, '大阪', 'おおさか', place(135.5, 34.69), 'Osaka'),
  at('land', 3, '徳島', 'とくしま', place(134.55, 34.07), 'Tokushima'),
  at('land', 3, '秋田', 'あきた', place(140.1, 39.72), 'Akita'),
  at('land', 4, '対馬', 'つしま', place(129.33, 34.4), 'Tsushima'),
]

const districts: Label[] = [
  at('district', 2, '豊北', 'ほうほく', place(130.962, 34.312), 'Houhoku'),
  at('district', 3, '豊浦', 'とようら', inShimonoseki('豊浦町大字吉永')),
  at('district', 3, '豊田', 'とよた', place(131.062, 34.224)),
  at('district', 3, '菊川', 'きくがわ', inShimonoseki('菊川町大字下岡枝')),
  at('district', 3, '長府', 'ちょうふ', inShimonoseki('長府川端一丁目')),
  at('district', 3, '須佐', 'すさ', place(131.607, 34.611)),
  at('district', 3, '田万川', 'たまがわ', inHagi('大字下田万')),
  at('district', 3, 'むつみ', 'むつみ', inHagi('大字高佐下')),
  at('district', 3, '福栄', 'ふくえ', inHagi('大字福井下')),
  at('district', 3, '川上', 'かわかみ', inHagi('川上')),
  at('district', 3, '旭', 'あさひ', inHagi('大字明木')),
  at('district', 4, '彦島', 'ひこしま', inShimonoseki('彦島角倉町一丁目')),
  at('district', 4, '安岡', 'やすおか', inShimonoseki('安岡町三丁目')),
  at('district', 4, '吉見', 'よしみ', inShimonoseki('吉見本町一丁目')),
  at('district', 4, '小月', 'おづき', inShimonoseki('小月本町一丁目')),
  at('district', 4, '内日', 'うつい', inShimonoseki('大字内日上')),
]

const towns: Label[] = [
  at('town', 4, '滝部', 'たきべ', inShimonoseki('豊北町大字滝部')),
  at('town', 4, '特牛', 'こっとい', place(130.8994, 34.3183)),
  at('town', 4, '阿川', 'あがわ', inShimonoseki('豊北町大字阿川')),
  at('town', 4, '粟野', 'あわの', inShimonoseki('豊北町大字粟野')),
  at('town', 5, '神田', 'かんだ', inShimonoseki('豊北町大字神田')),
  at('town', 5, '神田上', 'かんだかみ', inShimonoseki('豊北町大字神田上')),
  at('town', 5, '矢玉', 'やたま', inShimonoseki('豊北町大字矢玉')),
  at('town', 5, '北宇賀', 'きたうか', inShimonoseki('豊北町大字北宇賀')),
  at('town', 5, '田耕', 'たすき', inShimonoseki('豊北町大字田耕')),
  at('town', 4, '川棚', 'かわたな', inShimonoseki('豊浦町大字川棚')),
  at('town', 5, '小串', 'こぐし', inShimonoseki('豊浦町大字小串')),
  at('town', 4, '西市', 'にしいち', inShimonoseki('豊田町大字西市')),
  at('town', 5, '殿居', 'とのい', inShimonoseki('豊田町大字殿居')),
  at('town', 5, '唐戸', 'からと', inShimonoseki('唐戸町')),
  at('town', 4, '越ヶ浜', 'こしがはま', place(131.4105, 34.4475)),
  at('town', 5, '堀内', 'ほりうち', inHagi('大字堀内')),
  at('town', 5, '浜崎', 'はまさき', inHagi('大字浜崎町')),
  at('town', 4, '三見', 'さんみ', inHagi('三見')),
  at('town', 4, '大井', 'おおい', inHagi('大井'), 'Ōi'),
  at('town', 4, '江崎', 'えさき', inHagi('大字江崎')),
  at('town', 4, '佐々並', 'ささなみ', inHagi('大字佐々並')),
  at('town', 5, '椿', 'つばき', inHagi('大字椿')),
  at('town', 5, '紫福', 'しぶき', inHagi('大字紫福')),
]

const islands: Label[] = [
  at('island', 2, '見島', 'みしま', place(131.1429, 34.7748)),
  at('island', 2, '角島', 'つのしま', place(130.8608, 34.3556)),
  at('island', 3, '大島', 'おおしま', place(131.4103, 34.5008), 'Ōshima'),
  at('island', 3, '相島', 'あいしま', place(131.281, 34.5077)),
  at('island', 3, '蓋井島', 'ふたおいじま', place(130.7863, 34.1041)),
  at('island', 3, '六連島', 'むつれじま', place(130.8639, 33.9753)),
  at('island', 4, '櫃島', 'ひつしま', place(131.388, 34.5183)),
  at('island', 5, '尾島', 'おしま', place(131.3424, 34.5008)),
  at('island', 5, '肥島', 'ひしま', place(131.3789, 34.4845)),
  at('island', 5, '羽島', 'はしま', place(131.3771, 34.4643)),
  at('island', 4, '青海島', 'おうみしま', place(131.213, 34.415), 'Ōmishima'),
  at('island', 4, '屋代島', 'やしろじま', place(132.27, 33.925)),
]

export const labels: Label[] = [...seas, ...lands, ...districts, ...towns, ...islands]
