import { StorageFull, StoreUnavailable } from '../../storeErrors.ts'

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

const sentences: [test: RegExp, (path: string) => { ja: string; en: string }][] = [
  [
    /^SQLITE_(CORRUPT|NOTADB)/,
    (path) => ({
      ja: `データベースが壊れています: ${path} （npm run restore でバックアップから戻せます）`,
      en: `The database is damaged: ${path} (bring it back from a backup with npm run restore)`,
    }),
  ],
  [
    /^(SQLITE_(CANTOPEN|READONLY|PERM|AUTH)|EACCES|EPERM|EROFS|ENOTDIR|ENOENT|EEXIST)/,
    (path) => ({
      ja: `データの保存先に書き込めません: ${path} （KYOSO_DATA で別のフォルダーを指定できます）`,
      en: `The data folder cannot be written: ${path} (KYOSO_DATA names another folder)`,
    }),
  ],
  [
    /^SQLITE_(BUSY|LOCKED|PROTOCOL)/,
    (path) => ({
      ja: `データベースが別のプログラムに使われています: ${path}`,
      en: `The database is in use by another program: ${path}`,
    }),
  ],
  [
    /^SQLITE_IOERR/,
    (path) => ({
      ja: `データベースを読み書きできません（ディスクの異常）: ${path}`,
      en: `The database cannot be read or written (disk error): ${path}`,
    }),
  ],
]

/** What SQLite or the file system said, as an error the callers of the store know; anything else stays as it is. */
export function asStoreError(error: unknown, path: string): unknown {
  const code = codeOf(error)
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') return new StorageFull()
  for (const [test, sentence] of sentences) {
    if (test.test(code)) return new StoreUnavailable(sentence(path), { cause: error })
  }
  return error
}
