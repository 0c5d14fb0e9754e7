import { passkey } from '@better-auth/passkey'
import { type BetterAuthOptions, betterAuth } from 'better-auth'
import { APIError } from 'better-auth/api'
import { genericOAuth } from 'better-auth/plugins'
import type { Accounts } from '#api/store/accounts.ts'
import { hashedSessions } from './hashedSessions.ts'
import { newPersonId } from './personId.ts'
import { type Provider, providerId } from './provider.ts'

const day = 24 * 3600

/** Where the address of the one who asks stands for the library: it would believe what any client writes of proxies. */
export const clientHeader = 'x-kyoso-client'

export const cookiePrefix = 'kyoso'

export const passwordLength = { min: 8, max: 128 }

export type LibraryOptions = {
  signIns: Accounts['signIns']
  secret: string
  /** Scheme, host and port under which it is asked: cookies, passkeys and the way back from a provider hang on it. */
  origin: string
  provider?: Provider
  /** Whether this person may come in; they have shown that it is them. */
  mayEnter: (person: string) => Promise<boolean>
  onSignedIn: (person: string, way: string) => Promise<void>
  /** By a provider: nothing of ours has made the account. */
  onRegistered: (person: string) => Promise<void>
  onError: (message: string) => void
}

/** better-auth over our own tables. It asks nobody anything: no telemetry, no look-up of passwords, no pictures. */
export const openLibrary = (options: LibraryOptions) =>
  betterAuth({
    ...basics(options),
    plugins: [
      hashedSessions,
      passkey({
        rpID: new URL(options.origin).hostname,
        rpName: '共創マップ',
        origin: options.origin,
        schema: {
          passkey: {
            modelName: 'passkey',
            fields: {
              publicKey: 'public_key',
              userId: 'person',
              credentialID: 'credential',
              deviceType: 'device_type',
              backedUp: 'backed_up',
              createdAt: 'created_at',
            },
          },
        },
      }),
      ...(options.provider ? [signInElsewhere(options.provider)] : []),
    ],
  })

export type Library = ReturnType<typeof openLibrary>

/** The log's word for a way in. */
const wayOf = (path = ''): string =>
  path.startsWith('/passkey') ? 'passkey' : path.startsWith('/callback') ? providerId : 'password'

const dated = { createdAt: 'created_at', updatedAt: 'updated_at' }

function basics({ signIns, secret, origin, mayEnter, onSignedIn, onRegistered, onError }: LibraryOptions) {
  const secure = origin.startsWith('https:')
  return {
    appName: '共創マップ',
    onAPIError: { errorURL: `${origin}/signin` },
    baseURL: origin,
    basePath: '/api/auth',
    secret,
    database: { db: signIns, type: 'sqlite' },
    telemetry: { enabled: false },
    logger: {
      level: 'error',
      log: (_level, message) => onError(message),
    },
    // api/auth/signInLimits.ts slows guessing in a way that a room behind one address can live with
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.min,
      maxPasswordLength: passwordLength.max,
    },
    user: {
      modelName: 'person',
      fields: { emailVerified: 'email_verified', ...dated },
    },
    session: {
      modelName: 'sign_in',
      fields: {
        userId: 'person',
        expiresAt: 'expires_at',
        ipAddress: 'address',
        userAgent: 'device',
        ...dated,
      },
      expiresIn: 30 * day,
      updateAge: day,
      cookieCache: { enabled: false },
    },
    account: {
      modelName: 'credential',
      fields: {
        userId: 'person',
        providerId: 'provider',
        accountId: 'account',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        ...dated,
      },
      encryptOAuthTokens: true,
      accountLinking: { enabled: true, disableImplicitLinking: true },
    },
    verification: {
      modelName: 'sign_in_step',
      fields: { expiresAt: 'expires_at', ...dated },
      storeIdentifier: 'hashed',
    },
    advanced: {
      cookiePrefix,
      useSecureCookies: secure,
      disableCSRFCheck: false,
      disableOriginCheck: false,
      ipAddress: { ipAddressHeaders: [clientHeader] },
      database: {
        generateId: ({ model }) => (model === 'user' ? newPersonId() : crypto.randomUUID()),
      },
    },
    databaseHooks: {
      session: {
        create: {
          before: async ({ userId }) => {
            if (!(await mayEnter(userId))) throw new APIError('FORBIDDEN', { code: 'BLOCKED' })
          },
          after: async ({ userId }, context) => onSignedIn(userId, wayOf(context?.path)),
        },
      },
      user: { create: { after: async ({ id }) => onRegistered(id) } },
    },
  } satisfies BetterAuthOptions
}

const signInElsewhere = ({ issuer, clientId, clientSecret, title }: Provider) =>
  genericOAuth({
    config: [
      {
        providerId,
        name: title,
        discoveryUrl: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
        clientId,
        ...(clientSecret !== undefined && { clientSecret }),
        scopes: ['openid', 'email', 'profile'],
        pkce: true,
        requireIdTokenVerification: true,
        mapProfileToUser: ({ name, email }) => ({
          name: typeof name === 'string' && name !== '' ? name : String(email ?? '').split('@', 1)[0],
          image: undefined,
        }),
      },
    ],
  })
