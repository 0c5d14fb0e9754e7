const SIGN_IN = '/signin'

/** Where to go once signed in: a path of this site and nothing else, whatever the address says. */
export const returnPath = (asked: string | null | undefined): string => {
  const HOME = '/maps'
  if (!asked?.startsWith('/') || /^\/[/\\]/.test(asked)) return HOME
  const base = 'http://here.invalid'
  let target: URL
  try {
    target = new URL(asked, base)
  } catch {
    return HOME
  }
  if (target.origin !== base || target.pathname === SIGN_IN) return HOME
  return target.pathname + target.search + target.hash
}

/** The address of signing in that leads back to `path`. */
export const signInAddress = (path: string): string =>
  path === '/' || path.startsWith(SIGN_IN) ? SIGN_IN : `${SIGN_IN}?${new URLSearchParams({ to: path })}`
