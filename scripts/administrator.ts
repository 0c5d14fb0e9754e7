/**
 * `npm run administrator -- <e-mail> [<name>]`: makes the server's first administrator, or gives one a new password. The server
 * must not be running. The password is asked for, or read from the standard input where that is no terminal.
 */
import { resolve } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import * as v from 'valibot'
import { accountWish, newAccount } from '#api/auth/newAccount.ts'
import { ownerId } from '#api/auth/whoAsks.ts'
import { openAccounts } from '#api/store/openAccounts.ts'
import { openStore } from '#api/store/openStore.ts'
import { StoreUnavailable } from '#api/store/storeErrors.ts'

const folder = resolve(process.env.KYOSO_DATA || 'data')
const [, , email = '', name = email.split('@', 1)[0] ?? ''] = process.argv

/** What is typed stays unseen. */
async function askPassword(): Promise<string> {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const terminal = process.stdin.isTTY
  if (terminal) process.stdout.write('パスワード（8文字以上） · password (8 characters at least): ')
  const lines = createInterface({ input: process.stdin, output: silent, terminal })
  try {
    return await lines.question('')
  } finally {
    lines.close()
    if (terminal) process.stdout.write('\n')
  }
}

async function makeAdministrator(): Promise<string> {
  const wish = v.safeParse(v.object(accountWish), { name, email, password: await askPassword() })
  if (!wish.success) {
    throw new StoreUnavailable({
      ja: `使えません: ${wish.issues.map((issue) => v.getDotPath(issue)).join('、')}（メールアドレス、名前、8文字以上のパスワードが必要です）`,
      en: `Not usable: ${wish.issues.map((issue) => v.getDotPath(issue)).join(', ')} (it takes an e-mail address, a name, a password of 8 characters)`,
    })
  }
  const store = await openStore({ folder })
  try {
    const accounts = await openAccounts(folder)
    const { people } = accounts
    try {
      const account = await newAccount(wish.output)
      if (await people.makeKeeper(account, ownerId)) {
        await people.record({ kind: 'setup', actor: account.id, subject: account.id })
        return `${account.email} を管理者として登録しました · is the administrator now`
      }
      if (await people.resetAdministrator(account.email, account.passwordHash)) {
        return `${account.email} のパスワードを変えました · has a new password and is an administrator`
      }
      throw new StoreUnavailable({
        ja: '管理者はもういます。このメールアドレスのアカウントはありません。',
        en: 'There is an administrator, and no account with this e-mail address.',
      })
    } finally {
      await accounts.close()
    }
  } finally {
    await store.close()
  }
}

if (!email) {
  console.error(
    'メールアドレスを指定してください · name the e-mail address: npm run administrator -- <e-mail> [<name>]',
  )
  process.exit(1)
}
try {
  console.log(await makeAdministrator())
} catch (error) {
  if (!(error instanceof StoreUnavailable)) throw error
  console.error(`${error.sentence.ja}\n${error.sentence.en}`)
  process.exitCode = 1
}
