const systems: [RegExp, string][] = [
  [/Android/, 'Android'],
  [/iPhone|iPod/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/CrOS/, 'Chromebook'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'Mac'],
  [/Linux/, 'Linux'],
]

/** Each calls itself by the names of those before it as well: the most particular first. */
const browsers: [RegExp, string][] = [
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]

const nameIn = (list: [RegExp, string][], text: string): string | undefined =>
  list.find(([pattern]) => pattern.test(text))?.[1]

/** What a browser calls itself (User-Agent), as people call it: `Edge · Windows`; undefined where nothing is known. */
export const deviceName = (userAgent: string | null | undefined): string | undefined =>
  [nameIn(browsers, userAgent ?? ''), nameIn(systems, userAgent ?? '')]
    .filter((name) => name !== undefined)
    .join(' · ') || undefined
