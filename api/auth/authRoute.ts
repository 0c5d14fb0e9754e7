import type { Context, Hono } from 'hono'
import * as v from 'valibot'
import type { AppEnv } from '#api/http/appEnv.ts'
import { jsonBody, readBody } from '#api/http/body.ts'
import { Problem } from '#api/http/problem.ts'
import type { AuditKind } from '#geodata/schema/people/auditEntry.ts'
import { type Authentication, requestHeaders } from './authentication.ts'
import { authProblem } from './authProblem.ts'
import { personName } from './newAccount.ts'
import { providerId } from './provider.ts'
import { registerAndSignIn, registration } from './register.ts'
import { SignInLimits } from './signInLimits.ts'

type Asked = { c: Context<AppEnv>; auth: Authentication; limits: SignInLimits }
type Answer = (asked: Asked) => Promise<Response>

const largest = 20_000

/**
 * `/api/auth/…`: signing in and out, passwords, passkeys, sessions. Of the library's own addresses those are open that are listed
 * here, and each takes what is named here: what else it could do, nobody has asked for.
 */
export function mountAuth(app: Hono<AppEnv>, auth: Authentication): void {
  const limits = new SignInLimits()
  for (const [key, answer] of Object.entries(addresses)) {
    const [method = '', path = ''] = key.split(' ')
    app.on(method, `/api/auth${path}`, async (c) => {
      const response = await answer({ c, auth, limits })
      response.headers.set('Cache-Control', 'no-store')
      return response
    })
  }
}

/** On to the library, as it came or with another body or address. */
async function passOn(
  { c, auth }: Asked,
  { body, path, withProvider = false }: { body?: object; path?: string; withProvider?: boolean } = {},
): Promise<Response> {
  const { url } = c.var
  const headers = requestHeaders(c.req.raw.headers, c.var.client)
  headers.delete('content-length')
  const address = new URL(url)
  if (path !== undefined) address.pathname = `/api/auth${path}`
  const sent = body === undefined ? undefined : JSON.stringify(body)
  const request = new Request(address, {
    method: c.req.method,
    headers,
    ...(sent !== undefined && { body: sent }),
  })
  const response = await auth.libraries.forOrigin(url.origin, withProvider).handler(request)
  if (response.status >= 400) throw await authProblem(response)
  return response
}

/** Nothing of the session gets into the page's hands: the cookie is all there is. */
async function withoutBody(response: Response): Promise<Response> {
  const headers = new Headers({ 'Content-Type': 'application/json' })
  for (const cookie of response.headers.getSetCookie()) headers.append('Set-Cookie', cookie)
  return new Response('{}', { headers })
}

const bodyOf = <S extends v.GenericSchema>({ c }: Asked, schema: S): Promise<v.InferOutput<S>> =>
  readBody(jsonBody(schema, largest), c.req.raw)

const told = v.looseObject({})

const plain: Answer = (asked) => passOn(asked)

/** With a body as the library has it. */
const sent =
  (kind?: AuditKind): Answer =>
  async (asked) => {
    const response = await passOn(asked, { body: await bodyOf(asked, told) })
    const { viewer } = asked.c.var
    if (kind && viewer.kind === 'member') await asked.auth.people.record({ kind, actor: viewer.id })
    return withoutBody(response)
  }

const text = (most: number) => v.pipe(v.string(), v.maxLength(most))

const signIn: Answer = async (asked) => {
  const { c, auth, limits } = asked
  const { email, password, rememberMe } = await bodyOf(
    asked,
    v.object({ email: text(200), password: text(1000), rememberMe: v.optional(v.boolean(), true) }),
  )
  const [address, name] = [c.var.client, email.trim().toLowerCase()]
  await limits.check(address, name)
  try {
    const answered = await withoutBody(await passOn(asked, { body: { email: name, password, rememberMe } }))
    await limits.succeeded(address, name)
    return answered
  } catch (error) {
    if (error instanceof Problem && error.kind !== 'internal-error') {
      await limits.failed(address, name)
      await auth.people.record({ kind: 'sign-in-failed', actor: null, detail: address })
    }
    throw error
  }
}

const register: Answer = async (asked) => {
  const { c, auth } = asked
  const cookie = await registerAndSignIn(auth, c.var, c.req.raw.headers, await bodyOf(asked, registration))
  return new Response('{}', { headers: { 'Content-Type': 'application/json', 'Set-Cookie': cookie } })
}

const passkeyAnswer = v.object({ response: v.looseObject({}), name: v.optional(text(80)) })

const signInWithPasskey: Answer = async (asked) => {
  const { response } = await bodyOf(asked, passkeyAnswer)
  return withoutBody(await passOn(asked, { body: { response } }))
}

/** To the page of the school or city, and back to an address of ours. */
const signInElsewhere: Answer = async (asked) => {
  const { callbackURL, errorCallbackURL } = await bodyOf(
    asked,
    v.object({ callbackURL: v.optional(text(500), '/'), errorCallbackURL: v.optional(text(500), '/signin') }),
  )
  return passOn(asked, {
    path: '/sign-in/social',
    withProvider: true,
    body: {
      provider: providerId,
      callbackURL,
      newUserCallbackURL: callbackURL,
      errorCallbackURL,
      disableRedirect: true,
    },
  })
}

/** The sessions of the account; what stands in the place of their tokens is good for ending them alone. */
const revokeOthers: Answer = async (asked) => {
  const { c, auth } = asked
  const { api } = auth.libraries.forOrigin(c.var.url.origin, false)
  const headers = requestHeaders(c.req.raw.headers, c.var.client)
  const present = await api.getSession({ headers })
  if (!present) return Response.json({})
  for (const session of await api.listSessions({ headers })) {
    if (session.id !== present.session.id)
      await api.revokeSession({ headers, body: { token: session.token } })
  }
  return Response.json({})
}

const presentSession: Answer = async ({ c, auth }) => {
  const { api } = auth.libraries.forScheme(c.var.url.protocol)
  const present = await api.getSession({ headers: requestHeaders(c.req.raw.headers, c.var.client) })
  return Response.json(present && { session: { id: present.session.id } })
}

const rename: Answer = async (asked) => {
  const { name } = await bodyOf(asked, v.object({ name: personName }))
  return withoutBody(await passOn(asked, { body: { name } }))
}

const addresses: Record<string, Answer> = {
  'POST /sign-in/email': signIn,
  'POST /sign-in/oauth2': signInElsewhere,
  [`GET /callback/${providerId}`]: (asked) => passOn(asked, { withProvider: true }),
  'POST /sign-up/email': register,
  'POST /sign-out': sent('signed-out'),
  'POST /update-user': rename,
  'POST /change-password': sent('password-changed'),
  'GET /list-accounts': plain,
  'GET /get-session': presentSession,
  'GET /list-sessions': plain,
  'POST /revoke-session': sent(),
  'POST /revoke-other-sessions': revokeOthers,
  'GET /passkey/generate-register-options': plain,
  'POST /passkey/verify-registration': sent('passkey-added'),
  'GET /passkey/generate-authenticate-options': plain,
  'POST /passkey/verify-authentication': signInWithPasskey,
  'GET /passkey/list-user-passkeys': plain,
  'POST /passkey/delete-passkey': sent('passkey-removed'),
}
