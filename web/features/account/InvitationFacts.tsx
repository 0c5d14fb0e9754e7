import { Show } from 'solid-js'
import type { InvitationOffer } from '#geodata/schema/people/invitation.ts'
import { localized } from '#web/i18n/language.ts'
import { accountTexts } from '#web/i18n/panels/accountTexts.ts'
import { roleTexts } from '#web/i18n/panels/roleTexts.ts'

/** What an invitation gives, from whom, until when. */
export const InvitationFacts = (props: { offer: InvitationOffer; until: string }) => {
  const words = () => localized(accountTexts).invite
  return (
    <>
      <p class="offer-facts">
        <Show when={props.offer.inviter}>{(name) => <span class="chip">{words().from(name())}</span>}</Show>
        <span class="chip">{words().until(props.until)}</span>
      </p>
      <Show when={props.offer.role}>
        {(role) => (
          <p class="offer-role">
            <span class="small-text muted">{words().may}</span>
            <strong>{localized(roleTexts)[role()].title}</strong>
            {localized(roleTexts)[role()].text}
          </p>
        )}
      </Show>
    </>
  )
}
