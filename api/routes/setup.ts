import * as v from 'valibot'
import type { Authentication } from '#api/auth/authentication.ts'
import { accountWish, newAccount } from '#api/auth/newAccount.ts'
import type { SetupCode } from '#api/auth/setupCode.ts'
import { ownerId } from '#api/auth/whoAsks.ts'
import { jsonBody } from '#api/http/body.ts'
import { type Endpoint, json, sendingEndpoint } from '#api/http/endpoint.ts'
import { groups } from '#api/http/groups.ts'
import { Problem } from '#api/http/problem.ts'
import { unkept } from './unkept.ts'

/** The first administrator, made with the code that the server has printed. */
export const setup = (auth: Authentication, code: SetupCode): Endpoint =>
  sendingEndpoint({
    id: 'postSetup',
    method: 'POST',
    path: '/api/setup',
    group: groups.people,
    summary: { ja: '最初の管理者を登録する', en: 'Make the first administrator' },
    description: {
      ja: 'code は起動した画面に表示されます。これまで個人用サーバーでつくられた地図は、この人のものになります。',
      en: 'The code is on the console where the server was started. Maps made on it as a personal server become this person’s.',
    },
    params: {},
    query: {},
    body: jsonBody(v.object({ ...accountWish, code: v.string() })),
    forms: [{ name: 'json', type: 'application/json', schema: v.strictObject({ id: v.string() }) }],
    created: { ja: '登録し、サインインしました。', en: 'Made, and signed in.' },
    problems: ['wrong-code', 'not-possible'],
    async handle({ people, url, client, headers, body: { code: given, ...wish } }) {
      if (!code.is(given)) throw wrongCode()
      if (await people.keeper()) throw alreadySetUp()
      const account = await newAccount(wish)
      if (!(await people.makeKeeper(account, ownerId))) throw alreadySetUp()
      await people.record({ kind: 'setup', actor: account.id, subject: account.id })
      const cookie = await auth.signIn(url, client, headers, wish)
      return json({ id: account.id }, { ...unkept, 'Set-Cookie': cookie }, { status: 201 })
    },
  })

const wrongCode = (): Problem =>
  new Problem('wrong-code', {
    ja: 'コードが違います。サーバーを起動した画面に表示されたものを入れてください。',
    en: 'This is not the code. It is on the console where the server was started.',
  })

const alreadySetUp = (): Problem =>
  new Problem('not-allowed', {
    ja: '管理者はもう登録されています。',
    en: 'There is an administrator already.',
  })
