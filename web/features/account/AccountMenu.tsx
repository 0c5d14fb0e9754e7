import { A, useLocation } from '@solidjs/router'
import { createUniqueId, Match, Show, Switch } from 'solid-js'
import type { Me } from '#geodata/schema/people/me.ts'
import { localized } from '#web/i18n/language.ts'
import { accountMenuTexts } from '#web/i18n/panels/accountMenuTexts.ts'
import { useMe } from '#web/project/me.ts'
import { Icon } from '#web/ui/Icon.tsx'
import { NameDisc } from '#web/ui/NameDisc.tsx'
import { placePopover } from '#web/ui/placePopover.ts'
import { AccountEntries } from './AccountEntries.tsx'
import { signInAddress } from './returnPath.ts'
import './accountMenu.css'

/**
 * Who the reader is taken for, and the way in or out. A button of its own in the bar; `folded`, lines of the list of settings.
 * Nothing is drawn before the server has said who asks.
 */
export const AccountMenu = (props: { folded: boolean }) => {
  const me = useMe()
  const location = useLocation()
  const words = () => localized(accountMenuTexts).menu
  const label = (known: Me): string => {
    if (known.mode === 'personal') return words().owner
    return known.name ? words().of(known.name) : words().label
  }
  return (
    <Show when={me.value()}>
      {(known) => (
        <Switch>
          <Match when={known().setup}>
            <A class="account-way" href="/setup">
              {words().setup}
            </A>
          </Match>
          <Match when={known().signedIn || known().guest}>
            <Show when={props.folded} fallback={<AccountButton label={label(known())} me={known()} />}>
              <div class="account-folded">
                <AccountEntries me={known()} onGo={() => undefined} />
              </div>
            </Show>
          </Match>
          <Match when={known().mode === 'closed'}>
            <A class="account-way" href={signInAddress(location.pathname + location.search)}>
              {words().signIn}
            </A>
          </Match>
        </Switch>
      )}
    </Show>
  )
}

const AccountButton = (props: { label: string; me: Me }) => {
  const id = createUniqueId()
  let button!: HTMLButtonElement
  let list!: HTMLDivElement
  return (
    <>
      <button
        ref={button}
        type="button"
        class="account-button"
        popovertarget={id}
        aria-label={props.label}
        title={props.label}
      >
        <Show when={props.me.mode === 'closed'} fallback={<Icon name="person" />}>
          <NameDisc name={props.me.name ?? ''} />
        </Show>
      </button>
      <div
        ref={list}
        id={id}
        popover
        class="account-list panel"
        onToggle={(event) => {
          if (event.newState === 'open') placePopover(list, button)
        }}
      >
        <AccountEntries me={props.me} onGo={() => list.hidePopover()} />
      </div>
    </>
  )
}
