/** Every computer means itself by these names. */
const isLoopback = (hostname: string): boolean =>
  hostname === 'localhost' ||
  hostname.endsWith('.localhost') ||
  hostname === '[::1]' ||
  /^127(\.\d{1,3}){3}$/.test(hostname)

/**
 * Origins under which other devices can open this server, best first: the one this page came from where it is not this computer's
 * own, else those the server tells of. None: it answers this computer alone.
 */
export const reachableOrigins = (
  page: Pick<URL, 'origin' | 'hostname'>,
  told: readonly string[],
): string[] => [...new Set(isLoopback(page.hostname) ? told : [page.origin, ...told])]

/** What a QR code to join holds: the code is in it, nothing is left to be typed. */
export const joinAddress = (origin: string, code: string): string => `${origin}/join/${code}`
