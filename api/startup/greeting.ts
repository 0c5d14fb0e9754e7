import { networkInterfaces } from 'node:os'
import type { Localized } from '#geodata/schema/localized.ts'

type Listening = { host: string; port: number; secure: boolean }

const everyInterface = ['0.0.0.0', '::']

/** What is printed when the server is ready: where to open it, and how others in the room can. */
export function greeting({ host, port, secure }: Listening): string {
  const scheme = secure ? 'https' : 'http'
  const at = (name: string) => `${scheme}://${name.includes(':') ? `[${name}]` : name}:${port}`
  const open = everyInterface.includes(host)
  const own = at(open || host === '127.0.0.1' ? 'localhost' : host)
  const others = open ? roomAddresses() : []
  return [
    '',
    `  共創マップ · Kyoso Map   ${own}`,
    ...(others.length > 0
      ? [
          both({ ja: '同じWi-Fiの端末から', en: 'from devices on the same Wi-Fi' }),
          ...others.map((each) => `    ${at(each)}`),
        ]
      : []),
    ...(open && !secure ? [both(plainHttp)] : []),
    ...(isLoopback(host) ? [both(howToShare)] : []),
    both({ ja: '終了は Ctrl-C', en: 'Ctrl-C stops it' }),
    '',
  ].join('\n')
}

const both = ({ ja, en }: Localized): string => `  ${ja} · ${en}`

const howToShare: Localized = {
  ja: '同じWi-Fiの端末からも開くには HOST=0.0.0.0 を付けて起動します',
  en: 'to open it to the room’s Wi-Fi, start it with HOST=0.0.0.0',
}

const plainHttp: Localized = {
  ja: 'http では、ほかの端末で現在地とオフライン表示が使えません（TLS_CERT と TLS_KEY で https にできます）',
  en: 'over http other devices have no GPS and no offline use (TLS_CERT and TLS_KEY make it https)',
}

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || host.startsWith('127.')

/** Addresses of this computer in its local networks. */
function roomAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((entries) => entries ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address)
}
