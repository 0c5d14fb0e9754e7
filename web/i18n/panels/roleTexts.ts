const ja = {
  viewer: { title: '見る人', text: 'まだ公開していないマップも見られます。変えることはできません。' },
  contributor: {
    title: '書きこむ人',
    text: 'マップに地点や写真を足せます。自分が足したものは直せます。',
  },
  editor: { title: 'つくる人', text: 'レイヤー、色、ストーリーまで、マップのすべてを変えられます。' },
  owner: {
    title: '持ち主',
    text: 'すべてができ、公開したり、ほかの人を招いたり、ごみ箱に入れたりできます。',
  },
}

const en: typeof ja = {
  viewer: { title: 'Viewer', text: 'Sees the map before it is published. Cannot change it.' },
  contributor: {
    title: 'Contributor',
    text: 'Adds places and photos to the map, and can correct what they have added.',
  },
  editor: { title: 'Editor', text: 'Changes everything of the map: layers, colours, story.' },
  owner: {
    title: 'Owner',
    text: 'Does everything, publishes, invites others and can throw the map away.',
  },
}

/** What each role in a map may do, in plain words. */
export const roleTexts = { ja, en }
