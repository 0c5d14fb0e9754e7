import { createSignal, For, type JSX, Show } from 'solid-js'
import { localized } from '#web/i18n/language.ts'
import { linkTexts } from '#web/i18n/panels/linkTexts.ts'
import { MadeLink } from '#web/ui/MadeLink.tsx'
import { DaysChoice } from './DaysChoice.tsx'
import { instantAfter } from './instantAfter.ts'
import './form.css'

type Link = { id: string; until: string; used: number }

type InvitationLinksProps<Kind extends Link> = {
  /** Those that work now. */
  links: Kind[]
  /** What a link gives, where they differ. */
  gift?: (link: Kind) => string
  /** `until` ISO instant. undefined: it did not work, which has been told. */
  make: (until: string) => Promise<{ url: string; until: string } | undefined>
  withdraw: (link: Kind) => void
  formatInstant: (instant: string) => string
  qr: (address: string, label: string) => JSX.Element
}

/** Links that invite people: a new one, shown once, and those that still work. */
export const InvitationLinks = <Kind extends Link>(props: InvitationLinksProps<Kind>) => {
  const words = () => localized(linkTexts)
  const [days, setDays] = createSignal(7)
  const [busy, setBusy] = createSignal(false)
  const [made, setMade] = createSignal<{ address: string; until: string }>()
  const make = async (): Promise<void> => {
    setBusy(true)
    setMade(undefined)
    const link = await props.make(instantAfter(days(), new Date()))
    if (link) setMade({ address: new URL(link.url, location.href).href, until: link.until })
    setBusy(false)
  }
  const lineOf = (link: Kind): string =>
    [props.gift?.(link), words().ends(props.formatInstant(link.until))].filter(Boolean).join('・')
  return (
    <>
      <div class="links-make">
        <DaysChoice title={words().until} days={days()} onChange={setDays} />
        <button type="button" class="button" disabled={busy()} onClick={() => void make()}>
          {words().make}
        </button>
      </div>
      <Show when={made()} keyed>
        {({ address, until }) => (
          <MadeLink
            title={words().made}
            text={words().madeText(props.formatInstant(until))}
            address={address}
            words={words()}
            qr={props.qr(address, words().qr)}
          />
        )}
      </Show>
      <Show when={props.links.length > 0}>
        <p class="links-title">{words().present}</p>
        <ul class="links-lines" aria-label={words().present}>
          <For each={props.links}>
            {(link) => (
              <li>
                <span>
                  {lineOf(link)}
                  <span class="small-text muted">{words().used(link.used)}</span>
                </span>
                <button
                  type="button"
                  class="button small"
                  aria-label={words().withdrawOf(lineOf(link))}
                  onClick={() => props.withdraw(link)}
                >
                  {words().withdraw}
                </button>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </>
  )
}
