const ja = {
  title: '指標（KPI）',
  lead: '報告書の目標と実績に、その内訳から計算し直した値を並べています。合わないところは消さず、注を付けています。',
  target: '目標',
  reported: '報告',
  computed: '内訳の合計',
  atLeast: (v: string) => `${v}以上`,
  about: (v: string) => `${v}程度`,
  terms: '計算の内訳',
  notes: '食い違いの注',
  agree: '報告と内訳が一致しています',
  differ: '報告と内訳が一致しません',
  gap: (v: string) => `${v}の差`,
  cumulative: '延べ',
  funnelNote: '延べ人数の段どうしは、人の割合として比べられません。',
  source: '出典',
}

const en: typeof ja = {
  title: 'Indicators (KPI)',
  lead: 'Targets and results of the report beside what its own details add up to. Where they disagree, both stay and a note says so.',
  target: 'Target',
  reported: 'Reported',
  computed: 'Details add up to',
  atLeast: (v) => `${v} or more`,
  about: (v) => `about ${v}`,
  terms: 'How it is computed',
  notes: 'Where the report disagrees',
  agree: 'Report and details agree',
  differ: 'Report and details disagree',
  gap: (v) => `${v} apart`,
  cumulative: 'cumulative',
  funnelNote:
    'Cumulative counts may hold one person several times: the steps cannot be read as shares of people.',
  source: 'Source',
}

/** The words of the page of indicators, in both languages at once: they come with it, when it is opened. */
export const indicatorsTexts = { ja, en }
