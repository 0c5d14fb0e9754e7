/** `npm run restore -- <file>`: checks a bundle of `npm run backup` and puts it in place; the server must not be running. */
import { resolve } from 'node:path'
import { restoreStore } from '#api/store/sqlite/backup/restore.ts'
import { StoreUnavailable } from '#api/store/storeErrors.ts'

const folder = resolve(process.env.KYOSO_DATA || 'data')
const [, , bundle] = process.argv

if (!bundle) {
  console.error('バックアップのファイルを指定してください · name the backup: npm run restore -- <file>')
  process.exit(1)
}
try {
  const { takenAt, keptOld } = await restoreStore(resolve(bundle), folder)
  console.log(`${folder}: ${takenAt} の状態に戻しました · restored as of ${takenAt}`)
  if (keptOld) console.log(`前のデータ · what was there before: ${keptOld}`)
} catch (error) {
  if (!(error instanceof StoreUnavailable)) throw error
  console.error(`${error.sentence.ja}\n${error.sentence.en}`)
  process.exitCode = 1
}
