/** A school's or a city's own sign-in (OpenID Connect), as the environment names it. */
export type Provider = { issuer: string; clientId: string; clientSecret?: string; title: string }

/** What it is called in addresses: `/api/auth/callback/oidc` is what the provider must know. */
export const providerId = 'oidc'
