import { networkInterfaces } from 'node:os'
import { isLoopbackName } from '#api/middleware/hostCheck.ts'

export type Listening = { host: string; port: number; secure: boolean }

const everyInterface = ['0.0.0.0', '::']

export const isOpenToRoom = (host: string): boolean => everyInterface.includes(host)

export const originOf = (name: string, { port, secure }: Omit<Listening, 'host'>): string =>
  `${secure ? 'https' : 'http'}://${name.includes(':') ? `[${name}]` : name}:${port}`

/** Under which addresses other devices in the room open the server; none where it answers this computer alone. */
export function roomOrigins(listening: Listening): string[] {
  const { host } = listening
  if (isOpenToRoom(host)) return roomAddresses().map((address) => originOf(address, listening))
  return isLoopbackName(host) ? [] : [originOf(host, listening)]
}

/** Addresses of this computer in its local networks. */
function roomAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((entries) => entries ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address)
}
