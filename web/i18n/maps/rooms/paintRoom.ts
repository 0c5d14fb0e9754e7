const ja = {
  safe: '見分けやすい色',
  theme: 'テーマの色',
  own: '自分の色',
  names: {
    idle: '茶',
    oldHouse: '朱',
    office: '藍',
    venue: '藤',
    transit: '松',
    transitPlain: '灰緑',
    rail: '墨',
    ferry: '浅葱',
    project: '夏みかん',
    community: '夏みかん',
    organisation: '鉄',
    event: '牡丹',
    population: '空',
    boundary: '灰',
    town: '土',
  },
  choose: (title: string) => `${title}をえらぶ`,
}

const en: typeof ja = {
  safe: 'Easily told apart',
  theme: 'Theme colours',
  own: 'My own colour',
  names: {
    idle: 'Brown',
    oldHouse: 'Vermilion',
    office: 'Indigo',
    venue: 'Wisteria',
    transit: 'Pine',
    transitPlain: 'Grey green',
    rail: 'Ink',
    ferry: 'Teal',
    project: 'Orange',
    community: 'Orange',
    organisation: 'Steel',
    event: 'Peony',
    population: 'Sky',
    boundary: 'Grey',
    town: 'Earth',
  },
  choose: (title) => `Choose: ${title}`,
}

/** The words of choosing a colour. */
export const paintRoom = { ja, en }
