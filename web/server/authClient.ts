import { send } from './request.ts'

/** One place where this account is signed in. */
export type AuthSession = {
  id: string
  token: string
  createdAt: string
  updatedAt: string
  ipAddress?: string | null
  userAgent?: string | null
}

const ask = async <T>(path: string, body?: object): Promise<T> => {
  const init: RequestInit =
    body === undefined
      ? {}
      : { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }
  return (await send(`/api/auth${path}`, init)).json()
}

export const signIn = async (email: string, password: string): Promise<void> => {
  await ask('/sign-in/email', { email, password, rememberMe: true })
}

export const signOut = async (): Promise<void> => {
  await ask('/sign-out', {})
}

/** The address of the school's or city's own sign-in page; it leads back to `back` or, where it fails, to `failed`. */
export const providerAddress = async (provider: string, back: string, failed: string): Promise<string> =>
  (
    await ask<{ url: string }>('/sign-in/oauth2', {
      providerId: provider,
      callbackURL: back,
      newUserCallbackURL: back,
      errorCallbackURL: failed,
      disableRedirect: true,
    })
  ).url

export const rename = async (name: string): Promise<void> => {
  await ask('/update-user', { name })
}

/** Whoever is signed in elsewhere is signed out. */
export const changePassword = async (currentPassword: string, newPassword: string): Promise<void> => {
  await ask('/change-password', { currentPassword, newPassword, revokeOtherSessions: true })
}

/** Whether the account has a password, or comes in by other ways alone. */
export const hasPassword = async (): Promise<boolean> => {
  const accounts = await ask<{ providerId: string }[]>('/list-accounts')
  return accounts.some(({ providerId }) => providerId === 'credential')
}

export const fetchSessions = (): Promise<AuthSession[]> => ask('/list-sessions')

export const fetchPresentSession = async (): Promise<string | null> =>
  (await ask<{ session: { id: string } } | null>('/get-session'))?.session.id ?? null

export const endSession = async (token: string): Promise<void> => {
  await ask('/revoke-session', { token })
}

export const endOtherSessions = async (): Promise<void> => {
  await ask('/revoke-other-sessions', {})
}

export type NewAccount = { name: string; email: string; password: string }

/** Makes an account and signs in; `invitation`: the token of the link, where one is needed. */
export const register = async (account: NewAccount, invitation?: string): Promise<void> => {
  await ask('/sign-up/email', { ...account, ...(invitation && { invitation }) })
}
