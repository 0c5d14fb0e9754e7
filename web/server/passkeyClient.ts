import {
  browserSupportsWebAuthn,
  browserSupportsWebAuthnAutofill,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
  WebAuthnAbortService,
} from '@simplewebauthn/browser'
import { send } from './request.ts'

export type Passkey = { id: string; name?: string | null; createdAt: string; deviceType?: string }

const get = async <T>(path: string): Promise<T> => (await send(`/api/auth/passkey${path}`)).json()

const post = async (path: string, body: object): Promise<void> => {
  await send(`/api/auth/passkey${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
}

/** Passkeys belong to a name, and need a connection that the browser trusts. */
export const addressHasPasskeys = (): boolean => isSecureContext && !/^[\d.]+$|:/.test(location.hostname)

export const passkeysWork = (): boolean => addressHasPasskeys() && browserSupportsWebAuthn()

/** Whether the field of the e-mail address can propose them. */
export const passkeysAreProposed = async (): Promise<boolean> =>
  passkeysWork() && (await browserSupportsWebAuthnAutofill())

/** `proposed`: waits until one is chosen in the field of the e-mail address; else the browser asks for one now. */
export const signInWithPasskey = async (proposed: boolean): Promise<void> => {
  const options = await get<PublicKeyCredentialRequestOptionsJSON>('/generate-authenticate-options')
  const response = await startAuthentication({ optionsJSON: options, useBrowserAutofill: proposed })
  await post('/verify-authentication', { response })
}

/** Nobody waits for a passkey any more. */
export const stopAskingForPasskey = (): void => WebAuthnAbortService.cancelCeremony()

export const addPasskey = async (name: string): Promise<void> => {
  const options = await get<PublicKeyCredentialCreationOptionsJSON>(
    `/generate-register-options?${new URLSearchParams({ name })}`,
  )
  await post('/verify-registration', { response: await startRegistration({ optionsJSON: options }), name })
}

export const fetchPasskeys = (): Promise<Passkey[]> => get('/list-user-passkeys')

export const removePasskey = (id: string): Promise<void> => post('/delete-passkey', { id })
