import { isLoopbackName } from '#api/middleware/hostCheck.ts'
import type { Localized } from '#geodata/schema/localized.ts'
import { isOpenToRoom, type Listening, originOf, roomOrigins } from './roomOrigins.ts'

/**
 * What is printed when the server is ready: where to open it, and how others in the room can. `setupCode` makes the first
 * administrator of a server that nobody keeps yet.
 */
export function greeting(listening: Listening & { setupCode?: string | undefined }): string {
  const { host, secure, setupCode } = listening
  const open = isOpenToRoom(host)
  const own = originOf(open || host === '127.0.0.1' ? 'localhost' : host, listening)
  const others = open ? roomOrigins(listening) : []
  return [
    '',
    `  共創マップ · Kyoso Map   ${own}`,
    ...(others.length > 0
      ? [
          both({ ja: '同じWi-Fiの端末から', en: 'from devices on the same Wi-Fi' }),
          ...others.map((each) => `    ${each}`),
        ]
      : []),
    ...(open && !secure ? [both(plainHttp)] : []),
    ...(isLoopbackName(host) ? [both(howToShare)] : []),
    ...(setupCode === undefined ? [] : ['', both(setupFirst), `    ${own}/setup`, `    ${setupCode}`, '']),
    both({ ja: '終了は Ctrl-C', en: 'Ctrl-C stops it' }),
    '',
  ].join('\n')
}

const both = ({ ja, en }: Localized): string => `  ${ja} · ${en}`

const setupFirst: Localized = {
  ja: '最初に管理者を登録してください。次のページで、このコードを入れます（一度だけ使えます）',
  en: 'first make an administrator: open this page and enter this code (it is good for once)',
}

const howToShare: Localized = {
  ja: '同じWi-Fiの端末からも開くには HOST=0.0.0.0 を付けて起動します',
  en: 'to open it to the room’s Wi-Fi, start it with HOST=0.0.0.0',
}

const plainHttp: Localized = {
  ja: 'http では、ほかの端末で現在地とオフライン表示が使えません（TLS_CERT と TLS_KEY で https にできます）',
  en: 'over http other devices have no GPS and no offline use (TLS_CERT and TLS_KEY make it https)',
}
