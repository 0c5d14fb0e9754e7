/** What the prefecture's description of each heritage house says of its kind and age, by its number in the tourism table. */
export type OldHouseRecord = {
  kind: 'residence' | 'merchant' | 'farmhouse' | 'gate' | 'western' | 'public' | 'school' | 'site'
  /** As stated; absent where the description is silent. */
  built?: string
  /** Only where one year is stated for the building itself. */
  builtYear?: number
  floorArea?: number
  note?: { ja: string; en: string }
}

export const oldHouseRecords: Record<string, OldHouseRecord> = {
  '3500150018': { kind: 'residence', built: '大正3年（1914）に復元', builtYear: 1914 },
  '3500150026': { kind: 'gate' },
  '3500150028': { kind: 'western' },
  '3500150051': { kind: 'western', built: '大正12年（1923）', builtYear: 1923 },
  '3500150061': { kind: 'residence', built: '明治36年（1903）', builtYear: 1903 },
  '3500150066': { kind: 'western', built: '明治33年（1900）', builtYear: 1900 },
  '3500150067': { kind: 'western', built: '大正4年（1915）竣工', builtYear: 1915 },
  '3500150105': { kind: 'western' },
  '3500150107': { kind: 'western', built: '旧下関英国領事館の完成直後' },
  '3500150117': {
    kind: 'site',
    note: {
      ja: '出典の説明によると、現在は「本陣伊藤邸址」の碑があるのみで、建物はありません。',
      en: 'According to the source only a memorial stone stands here now; there is no building.',
    },
  },
  '3500150271': { kind: 'public', built: '昭和33年（1958）に現在地へ移築', floorArea: 44 },
  '3500150281': { kind: 'farmhouse', built: '江戸時代' },
  '3500150284': { kind: 'residence', built: '江戸時代' },
  '3500150285': { kind: 'residence', built: '明治42年（1909）', builtYear: 1909 },
  '3500150286': { kind: 'residence' },
  '3500150287': {
    kind: 'site',
    note: {
      ja: '出典では「誕生地」で、南側の半分が公開されています。',
      en: 'A birthplace according to the source; its southern half is open to the public.',
    },
  },
  '3500150293': { kind: 'school' },
  '3500150294': { kind: 'residence' },
  '3500150297': { kind: 'residence' },
  '3500150298': { kind: 'residence' },
  '3500150300': {
    kind: 'site',
    note: {
      ja: '出典では藩校の「跡」です。敷地に有備館・水練池・聖賢堂などが残ると説明されています。',
      en: 'The site of the domain school; the source tells of several structures that remain on it.',
    },
  },
  '3500150301': { kind: 'gate' },
  '3500150302': { kind: 'gate' },
  '3500150305': { kind: 'gate', built: '安政の初期またはそれ以前' },
  '3500150311': { kind: 'merchant', built: '江戸時代初期' },
  '3500150312': { kind: 'merchant', built: '明和5年（1768）と伝わる', builtYear: 1768 },
  '3500150313': { kind: 'residence' },
  '3500150316': { kind: 'gate', built: '江戸時代中期' },
  '3500150330': { kind: 'merchant', built: '幕末から明治前期' },
  '3500150349': { kind: 'residence' },
  '3500150350': { kind: 'public', built: '鉄道開通時（1998年に改修）' },
  '3500150351': { kind: 'residence' },
  '3500150352': {
    kind: 'residence',
    note: {
      ja: '出典によると、東京都品川区にあった建物の一部を移築したものです。',
      en: 'According to the source, part of a building that stood in Shinagawa, Tokyo, was moved here.',
    },
  },
  '3500150366': { kind: 'merchant' },
  '3500150370': { kind: 'residence', built: '大正期に増改築' },
  '3500150383': { kind: 'residence' },
  '3500150384': { kind: 'residence' },
  '3500150387': { kind: 'merchant', built: '主屋は明治40年（1907）に移築、土蔵は大正期、離れは昭和10年代' },
}
