const ja = {
  title: (route: string, destination: string) => `${route} ${destination}行き`,
  next: (stop: string, time: string) => `次は ${stop} ${time}`,
  ended: '終点に着きました。',
  passed: (n: number) => `通った停留所 ${n}`,
  notThisDay: 'この便は、表示している日には走りません。',
}

const en: typeof ja = {
  title: (route: string, destination: string) => `${route} to ${destination}`,
  next: (stop: string, time: string) => `Next stop ${stop} ${time}`,
  ended: 'Arrived at its last stop.',
  passed: (n: number) => `${n} ${n === 1 ? 'stop' : 'stops'} passed`,
  notThisDay: 'This bus does not run on the day shown.',
}

/** The words of one run of a bus, in both languages at once: they come with it, when it is opened. */
export const busTexts = { ja, en }
