import { useParams } from '@solidjs/router'
import { createSignal, Match, Show, Switch } from 'solid-js'
import type { InvitationOffer } from '#geodata/schema/people/invitation.ts'
import { DoorCard } from '#web/features/account/DoorCard.tsx'
import { InvitationFacts } from '#web/features/account/InvitationFacts.tsx'
import { RegisterForm } from '#web/features/account/RegisterForm.tsx'
import { SignInForm } from '#web/features/account/SignInForm.tsx'
import { formatInstant } from '#web/features/maps/formatInstant.ts'
import { language, localized } from '#web/i18n/language.ts'
import { accountTexts } from '#web/i18n/panels/accountTexts.ts'
import { useMe } from '#web/project/me.ts'
import { sentenceOf } from '#web/project/sentenceOf.ts'
import { fetchMaps } from '#web/server/mapClient.ts'
import { acceptOffer, fetchOffer } from '#web/server/memberClient.ts'
import { ServerProblem } from '#web/server/request.ts'
import { createFetched } from '#web/ui/createFetched.ts'
import { createPageTitle } from './createPageTitle.ts'
import { LoadFailed } from './LoadFailed.tsx'
import { RegionPicture } from './RegionPicture.tsx'

/** Where an invitation link leads: what is offered, by whom, and the way to take it up, with or without an account. */
export const InvitePage = () => {
  const params = useParams()
  const me = useMe()
  const token = () => params.token ?? ''
  const offer = createFetched(token, (asked) => fetchOffer(asked))
  const [registers, setRegisters] = createSignal(true)
  const [busy, setBusy] = createSignal(false)
  const [problem, setProblem] = createSignal('')
  const words = () => localized(accountTexts)
  const isGone = () => offer.error() instanceof ServerProblem

  const accept = async (): Promise<void> => {
    setBusy(true)
    setProblem('')
    try {
      const { map } = await acceptOffer(token())
      // what was fetched until now was for somebody without this role
      location.assign(map === null ? '/maps' : `/maps/${map}`)
    } catch (cause) {
      setProblem(sentenceOf(cause))
      setBusy(false)
      // the account may stand by now
      me.refetch()
    }
  }
  /** An account that was made with the invitation has what it gives already: its one map. */
  const enter = async (): Promise<void> => {
    const [map] = await fetchMaps('mine', '').catch(() => [])
    location.assign(map ? `/maps/${map.id}` : '/maps')
  }
  const title = () => {
    if (isGone()) return words().invite.unknown
    const known = offer.value()
    if (!known) return words().invite.title
    if (known.mapTitle !== null) return words().invite.toMap(known.mapTitle)
    return known.teamName === null ? words().invite.toServer : words().invite.toTeam(known.teamName)
  }
  const act = ({ mapTitle, teamName }: InvitationOffer): string => {
    if (mapTitle !== null) return words().invite.accept
    return teamName === null ? words().signIn.goOn : words().invite.acceptTeam
  }
  createPageTitle(title)
  return (
    <DoorCard title={title()} picture={<RegionPicture label="" />}>
      <Switch>
        <Match when={isGone()}>
          <p>{words().invite.unknownText}</p>
        </Match>
        <Match when={offer.error() ?? me.error()}>
          <LoadFailed
            onRetry={() => {
              offer.refetch()
              me.refetch()
            }}
          />
        </Match>
        <Match when={offer.value()}>
          {(known) => (
            <>
              <div class="offer">
                <InvitationFacts offer={known()} until={formatInstant(known().until, language())} />
              </div>
              <Show when={me.value()}>
                {(reader) => (
                  <Switch>
                    <Match when={reader().signedIn}>
                      <div class="form">
                        <p>{words().invite.as(reader().name ?? '')}</p>
                        <button
                          type="button"
                          class="button primary"
                          disabled={busy()}
                          onClick={() => void accept()}
                        >
                          {act(known())}
                        </button>
                      </div>
                    </Match>
                    <Match when={registers()}>
                      <p>{words().invite.needsAccount}</p>
                      <RegisterForm invitation={token()} onDone={() => void enter()} />
                      <div class="door-notes">
                        <button type="button" class="text-button" onClick={() => setRegisters(false)}>
                          {words().signIn.toSignIn}
                        </button>
                      </div>
                    </Match>
                    <Match when={true}>
                      <SignInForm
                        ways={reader().ways}
                        back={location.pathname}
                        onSignedIn={() => void accept()}
                      />
                      <div class="door-notes">
                        <button type="button" class="text-button" onClick={() => setRegisters(true)}>
                          {words().signIn.toRegister}
                        </button>
                      </div>
                    </Match>
                  </Switch>
                )}
              </Show>
              <Show when={problem()}>
                <p class="form-failure" role="alert">
                  {problem()}
                </p>
              </Show>
            </>
          )}
        </Match>
      </Switch>
    </DoorCard>
  )
}
