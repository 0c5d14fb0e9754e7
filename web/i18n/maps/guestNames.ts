import type { Localized } from '#geodata/schema/localized.ts'

/** What an editor without a name is called: what lives and grows along the coast of Hagi and Houhoku. */
export const guestNames: readonly Localized[] = [
  { ja: 'かもめ', en: 'Seagull' },
  { ja: '夏みかん', en: 'Summer orange' },
  { ja: 'つばき', en: 'Camellia' },
  { ja: 'あじ', en: 'Horse mackerel' },
  { ja: 'いか', en: 'Squid' },
  { ja: 'さざえ', en: 'Turban shell' },
  { ja: 'とび', en: 'Kite' },
  { ja: '松ぼっくり', en: 'Pine cone' },
  { ja: 'ほたる', en: 'Firefly' },
  { ja: 'うみねこ', en: 'Gull' },
]
