import { Problem } from '#api/http/problem.ts'
import type { Member, Viewer } from '#api/store/store.ts'

/** Somebody with an account, or the owner of a personal server. Throws a `Problem` for others. */
export function requireMember(viewer: Viewer): Member {
  if (viewer.kind === 'member' && !viewer.guest) return viewer
  throw new Problem('sign-in-needed', { ja: '先にサインインしてください。', en: 'Please sign in first.' })
}

export function requireAdministrator(viewer: Viewer): Member {
  const member = requireMember(viewer)
  if (member.administrator) return member
  throw new Problem('not-allowed', {
    ja: 'サーバーの管理者だけができます。',
    en: 'This is for the server’s administrators.',
  })
}
