import type { JSX } from 'solid-js'
import type { Invitation } from '#geodata/schema/people/invitation.ts'
import { localized } from '#web/i18n/language.ts'
import { adminTexts } from '#web/i18n/panels/adminTexts.ts'
import type { Attempt } from '#web/project/createAttempt.ts'
import { inviteToRegister, withdrawRegistering } from '#web/server/peopleClient.ts'
import { InvitationLinks } from '#web/ui/form/InvitationLinks.tsx'

type RegisterInvitationsProps = {
  invitations: Invitation[]
  attempt: Attempt
  formatInstant: (instant: string) => string
  qr: (address: string, label: string) => JSX.Element
}

/** Links with which people make accounts of their own. */
export const RegisterInvitations = (props: RegisterInvitationsProps) => {
  const words = () => localized(adminTexts).invitations
  const make = async (until: string) => {
    let made: { url: string; until: string } | undefined
    await props.attempt(async () => {
      made = await inviteToRegister(until)
    }, '')
    return made
  }
  return (
    <section class="admin-section panel" aria-labelledby="admin-invitations">
      <h2 id="admin-invitations">{words().title}</h2>
      <p class="muted">{words().lead}</p>
      <InvitationLinks
        links={props.invitations}
        make={make}
        withdraw={(each) => void props.attempt(() => withdrawRegistering(each), words().withdrawn)}
        formatInstant={props.formatInstant}
        qr={props.qr}
      />
    </section>
  )
}
