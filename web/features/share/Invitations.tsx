import { createSignal, For, type JSX } from 'solid-js'
import { type InvitedRole, invitedRoles, type MapInvitation } from '#geodata/schema/people/invitation.ts'
import { localized } from '#web/i18n/language.ts'
import { roleTexts } from '#web/i18n/panels/roleTexts.ts'
import { shareTexts } from '#web/i18n/panels/shareTexts.ts'
import type { Attempt } from '#web/project/createAttempt.ts'
import { invite, withdrawInvitation } from '#web/server/memberClient.ts'
import { InvitationLinks } from '#web/ui/form/InvitationLinks.tsx'

type InvitationsProps = {
  map: string
  invitations: MapInvitation[]
  attempt: Attempt
  formatInstant: (instant: string) => string
  qr: (address: string, label: string) => JSX.Element
}

/** Links into the map, each with the role it gives. */
export const Invitations = (props: InvitationsProps) => {
  const words = () => localized(shareTexts)
  const roles = () => localized(roleTexts)
  const [role, setRole] = createSignal<InvitedRole>('contributor')
  const make = async (until: string) => {
    let made: { url: string; until: string } | undefined
    await props.attempt(async () => {
      made = await invite(props.map, role(), until)
    }, '')
    return made
  }
  return (
    <section aria-labelledby="share-invite">
      <h3 id="share-invite">{words().invite}</h3>
      <p class="small-text muted">{words().inviteText}</p>
      <fieldset class="share-roles-choice">
        <legend class="visually-hidden">{words().inviteRole}</legend>
        <For each={invitedRoles}>
          {(each) => (
            <label>
              <input
                type="radio"
                name="share-role"
                checked={role() === each}
                onChange={() => setRole(each)}
              />
              <span>
                <strong>{roles()[each].title}</strong>
                <span class="small-text muted">{roles()[each].text}</span>
              </span>
            </label>
          )}
        </For>
      </fieldset>
      <InvitationLinks
        links={props.invitations}
        gift={(link) => roles()[link.role].title}
        make={make}
        withdraw={({ id }) => void props.attempt(() => withdrawInvitation(props.map, id), words().withdrawn)}
        formatInstant={props.formatInstant}
        qr={props.qr}
      />
    </section>
  )
}
