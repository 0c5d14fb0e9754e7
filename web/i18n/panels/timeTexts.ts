const ja = {
  title: '時刻表',
  present: 'いま',
  play: '再生',
  pause: '止める',
  speed: '速さ',
  speeds: { 60: 'ゆっくり', 300: 'ふつう', 900: 'はやい' },
  speedHint: (minutes: number) => `1秒で${minutes}分`,
  slider: '時刻',
  date: '日付',
  chooseDate: '日付を選ぶ',
  shortKinds: { weekday: '平日', saturday: '土曜', holiday: '日祝' },
  weekday: '平日ダイヤ',
  saturday: '土曜ダイヤ',
  holiday: '日曜・祝日ダイヤ',
  firstBus: '始発',
  lastBus: '最終',
  running: (n: number) => `走行中 ${n}台`,
  outside: (asked: string, shown: string) => `${asked} は時刻表の期間外のため、${shown} を表示しています。`,
  histogram: '時間帯ごとの走行台数',
  noTrips: (day: string) => `${day}に走る便は、公開されている時刻表にありません（運休とは限りません）。`,
  nextWeekday: '次の平日を見る',
  publicHoliday: (name: string) =>
    `${name}です。公開されている時刻表に祝日の区別がないため、この曜日の便を示しています。`,
}

const en: typeof ja = {
  title: 'Timetable',
  present: 'Now',
  play: 'Play',
  pause: 'Pause',
  speed: 'Speed',
  speeds: { 60: 'Slow', 300: 'Normal', 900: 'Fast' },
  speedHint: (minutes) => `${minutes} min per second`,
  slider: 'Time of day',
  date: 'Date',
  chooseDate: 'Choose the day',
  shortKinds: { weekday: 'weekday', saturday: 'Saturday', holiday: 'holiday' },
  weekday: 'weekdays',
  saturday: 'Saturdays',
  holiday: 'Sundays, holidays',
  firstBus: 'First',
  lastBus: 'Last',
  running: (n) => `${n} running`,
  outside: (asked, shown) => `${asked} is outside the timetable: showing ${shown}.`,
  histogram: 'Buses running through the day',
  noTrips: (day) => `The published timetable has no trips on ${day} (which need not mean that none run).`,
  nextWeekday: 'Next weekday',
  publicHoliday: (name) =>
    `${name}: the published timetable does not tell public holidays apart, so the trips of this day of the week are shown.`,
}

/** The words of the timetable, in both languages at once: they come with it, when it is opened. */
export const timeTexts = { ja, en }
