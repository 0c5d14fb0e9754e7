import * as v from 'valibot'
import type { AppEnv } from '#api/http/appEnv.ts'
import { Problem } from '#api/http/problem.ts'
import type { Authentication } from './authentication.ts'
import { type AccountWish, accountWish, newAccount } from './newAccount.ts'
import { hashToken } from './token.ts'

export const registration = v.object({ ...accountWish, invitation: v.optional(v.string()) })

type From = Pick<AppEnv['Variables'], 'url' | 'client'>

/**
 * Makes an account, with an invitation or where anybody may, and takes up what the invitation offers in the same moment. Answers
 * the cookie of the first session.
 */
export async function registerAndSignIn(
  auth: Authentication,
  from: From,
  headers: Headers,
  { invitation, ...wish }: AccountWish & { invitation?: string | undefined },
): Promise<string> {
  const { people, ways } = auth
  if (ways.register === 'off' || (ways.register === 'invited' && invitation === undefined)) throw notInvited()
  const hash = invitation === undefined ? undefined : hashToken(invitation)
  // before the password is hashed: a made-up link costs nothing
  if (hash !== undefined && !(await people.invitation(hash, now()))) throw unknownInvitation()
  const account = await newAccount(wish)
  if (hash === undefined) await people.register(account)
  else {
    const taken = await people.registerInvited(account, hash, now())
    if (taken === undefined) throw unknownInvitation()
  }
  await people.record({ kind: 'registered', actor: account.id, subject: account.id })
  return auth.signIn(from.url, from.client, headers, wish)
}

const now = (): string => new Date().toISOString()

export const unknownInvitation = (): Problem =>
  new Problem('unknown-invitation', {
    ja: 'この招待は見つかりません。期限が過ぎたか、取り消されています。新しいリンクをもらってください。',
    en: 'There is no such invitation: it has ended or was withdrawn. Please ask for a new link.',
  })

const notInvited = (): Problem =>
  new Problem('not-allowed', {
    ja: 'アカウントは招待された人だけがつくれます。',
    en: 'Accounts are for those who were invited.',
  })
