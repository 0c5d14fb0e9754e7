/** `npm run backup [-- <file>]`: one bundle of everything the store holds; the server may be running. */
import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { backupStore, fingerprint } from '#api/store/sqlite/backup/backup.ts'
import { StoreUnavailable } from '#api/store/storeErrors.ts'

const folder = resolve(process.env.KYOSO_DATA || 'data')
const stamp = new Date().toISOString().slice(0, 19).replaceAll(':', '-')
const bundle = resolve(process.argv[2] ?? `kyoso-backup-${stamp}.tar`)

try {
  const manifest = await backupStore(folder, bundle)
  const megabytes = (statSync(bundle).size / 1e6).toFixed(1)
  console.log(`${bundle} (${megabytes} MB, ${fingerprint(manifest).slice(0, 12)})`)
} catch (error) {
  if (!(error instanceof StoreUnavailable)) throw error
  console.error(`${error.sentence.ja}\n${error.sentence.en}`)
  process.exitCode = 1
}
