import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import { newToken } from '#api/auth/token.ts'
import { faultOf, invalidRequest } from '#api/http/problem.ts'
import type { InvitedTo, NewInvitationRecord } from '#api/store/peopleStore.ts'
import { longestInvitation } from '#geodata/schema/people/invitation.ts'

export const until = v.pipe(v.string(), v.isoTimestamp())

/** An invitation that may be kept, and its address, which is told this once. */
export function newInvitationTo(
  to: InvitedTo,
  end: string,
  url: URL,
): { record: NewInvitationRecord; address: string } {
  const days = (Date.parse(end) - Date.now()) / (24 * 3600 * 1000)
  if (!(days > 0 && days <= longestInvitation)) {
    throw invalidRequest([
      faultOf('body.until', {
        ja: `招待の期限は、これから ${longestInvitation} 日以内にしてください。`,
        en: `An invitation ends within ${longestInvitation} days from now.`,
      }),
    ])
  }
  const { token, hash } = newToken()
  return {
    record: { id: randomUUID(), tokenHash: hash, until: new Date(end).toISOString(), to },
    address: `${url.origin}/invite/${token}`,
  }
}
