import { forgetDevice } from '#web/project/forgetDevice.ts'
import { countUnsent, type UnsentOnDevice, unsentOnDevice } from '#web/project/unsentOnDevice.ts'
import { signOut } from '#web/server/authClient.ts'

/**
 * Signs out and begins anew at the start page. While something waits on this device, nothing is done but to tell of it, unless
 * the person is `sure`: then it stays here until they come back. Throws where the server does not answer.
 */
export const leave = async (sure: boolean): Promise<UnsentOnDevice | undefined> => {
  const unsent = await unsentOnDevice()
  const waits = countUnsent(unsent) > 0
  if (waits && !sure) return unsent
  await signOut()
  if (!waits) await forgetDevice()
  // all that this page has fetched was for the one who leaves
  location.assign('/')
  return undefined
}
