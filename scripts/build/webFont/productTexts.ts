import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import holidayJp from '@holiday-jp/holiday_jp'
import { root } from '#scripts/root.ts'

const code = /\.(tsx?|html)$/
const unread = /\.test\.tsx?$|(^|\/)(e2e|testing|fixtures)\//

/** Tables of old and variant forms that are folded away for searching: nobody is shown them. */
const folding = 'geodata/text/'

/** Bundled data that a screen shows as a whole: the ground of the map, the indicators. */
const wholeScreens = /^geodata\/bundled\/(basemap\/|indicators\.json$)/

const bundledData = /^geodata\/bundled\/.*\.json$/

export type ProductTexts = {
  /** What pages and API say, the ground of the map, and what the datasets say of themselves. */
  interfaceTexts: string[]
  /** The bundled data, each file by itself. */
  dataTexts: string[]
}

/** Every text that the product brings along, as the source files that hold it. */
export function readProductTexts(): ProductTexts {
  const files = ['web', 'api', 'geodata'].flatMap(filesOf)
  const read = (path: string): string => readFileSync(join(root, path), 'utf8')
  const dataTexts = files.filter((path) => bundledData.test(path)).map(read)
  const shownAtOnce = (path: string): boolean =>
    (code.test(path) && !path.startsWith(folding)) || wholeScreens.test(path)
  return {
    interfaceTexts: [...files.filter(shownAtOnce).map(read), ...dataTexts.map(headingsOf), ...holidayNames()],
    dataTexts,
  }
}

/** The time bar names the public holiday of the day shown: they come from a package. */
const holidayNames = (): string[] => Object.values(holidayJp.holidays).map(({ name }) => name)

/** Titles, descriptions, fields and credits of a dataset: the page of all datasets lists them. */
const headingsOf = (file: string): string => JSON.stringify(JSON.parse(file).dataset ?? '')

function filesOf(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .filter((path) => !unread.test(path))
    .sort()
}
