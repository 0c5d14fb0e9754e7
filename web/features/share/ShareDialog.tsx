import { type JSX, Match, Switch } from 'solid-js'
import type { MapRole } from '#geodata/schema/map/mapSummary.ts'
import { localized } from '#web/i18n/language.ts'
import { roleTexts } from '#web/i18n/panels/roleTexts.ts'
import { shareTexts } from '#web/i18n/panels/shareTexts.ts'
import { createAttempt } from '#web/project/createAttempt.ts'
import { sentenceOf } from '#web/project/sentenceOf.ts'
import { fetchMembers, setRole } from '#web/server/memberClient.ts'
import { createFetched } from '#web/ui/createFetched.ts'
import { Dialog } from '#web/ui/Dialog.tsx'
import { Outcome } from '#web/ui/form/Outcome.tsx'
import { AddMember } from './AddMember.tsx'
import { Invitations } from './Invitations.tsx'
import { MemberList } from './MemberList.tsx'
import './share.css'

type ShareDialogProps = {
  map: { id: string; title: string; role: MapRole }
  /** The id of who looks. */
  me: string
  formatInstant: (instant: string) => string
  qr: (address: string, label: string) => JSX.Element
  onClose: () => void
  /** The map is no longer theirs to see. */
  onLeft: () => void
}

/** Who has a map and may do what with it: for its owner to change; for everybody else their own role, and the way out. */
export const ShareDialog = (props: ShareDialogProps) => {
  const words = () => localized(shareTexts)
  const role = () => localized(roleTexts)[props.map.role]
  const members = createFetched(
    () => (props.map.role === 'owner' ? props.map.id : undefined),
    (map) => fetchMembers(map),
  )
  const { told, problem, attempt } = createAttempt({ onDone: members.refetch })
  const trouble = (): string =>
    problem() || (members.error() === undefined ? '' : sentenceOf(members.error()))
  const leave = async (): Promise<void> => {
    if (!confirm(words().leaveSure)) return
    if (await attempt(() => setRole(props.map.id, props.me, null), '')) props.onLeft()
  }
  return (
    <Dialog title={words().title(props.map.title)} onClose={props.onClose}>
      <div class="share">
        <Outcome told={told()} problem={trouble()} />
        <Switch>
          <Match when={props.map.role !== 'owner'}>
            <section class="share-mine">
              <p class="small-text muted">{words().mine}</p>
              <p>
                <strong>{role().title}</strong>
              </p>
              <p>{role().text}</p>
              <p class="small-text muted">{words().asked}</p>
            </section>
            <button type="button" class="button share-leave" onClick={() => void leave()}>
              {words().leave}
            </button>
          </Match>
          <Match when={members.value()}>
            {(known) => (
              <>
                <MemberList map={props.map.id} me={props.me} members={known().members} attempt={attempt} />
                <AddMember map={props.map.id} members={known().members} attempt={attempt} />
                <Invitations
                  map={props.map.id}
                  invitations={known().invitations}
                  attempt={attempt}
                  formatInstant={props.formatInstant}
                  qr={props.qr}
                />
              </>
            )}
          </Match>
        </Switch>
      </div>
    </Dialog>
  )
}
