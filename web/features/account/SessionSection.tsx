import { For, Show } from 'solid-js'
import { localized } from '#web/i18n/language.ts'
import { accountTexts } from '#web/i18n/panels/accountTexts.ts'
import { createAttempt } from '#web/project/createAttempt.ts'
import {
  type AuthSession,
  endOtherSessions,
  endSession,
  fetchPresentSession,
  fetchSessions,
} from '#web/server/authClient.ts'
import { createFetched } from '#web/ui/createFetched.ts'
import { Outcome } from '#web/ui/form/Outcome.tsx'
import { deviceName } from './deviceName.ts'
import { explain } from './explain.ts'

const lastFirst = (one: AuthSession, other: AuthSession): number =>
  other.updatedAt.localeCompare(one.updatedAt)

/** Where this account is signed in, and the way to end that from here. */
export const SessionSection = (props: { round: number; formatInstant: (instant: string) => string }) => {
  const words = () => localized(accountTexts).mine
  const sessions = createFetched(
    () => ({ round: props.round }),
    async () => {
      const [all, here] = await Promise.all([fetchSessions(), fetchPresentSession()])
      const isHere = ({ id }: AuthSession): boolean => id === here
      return { here: all.filter(isHere), others: all.filter((each) => !isHere(each)).toSorted(lastFirst) }
    },
  )
  const nameOf = ({ userAgent }: AuthSession): string => deviceName(userAgent) ?? words().unknownDevice
  const { told, problem, attempt } = createAttempt({ onDone: sessions.refetch, explain })
  const end = (act: () => Promise<void>): void => void attempt(act, words().ended)
  return (
    <section class="account-section panel" aria-labelledby="account-sessions">
      <h2 id="account-sessions">{words().sessions}</h2>
      <Show when={sessions.value()}>
        {(known) => (
          <>
            <ul class="account-lines">
              <For each={known().here}>
                {(session) => (
                  <li>
                    <span>
                      <strong>{nameOf(session)}</strong>
                    </span>
                    <span class="chip">{words().here}</span>
                  </li>
                )}
              </For>
              <For each={known().others}>
                {(session) => (
                  <li>
                    <span>
                      <strong>{nameOf(session)}</strong>
                      <span class="small-text muted">
                        {words().seen(props.formatInstant(session.updatedAt))}
                        {session.ipAddress ? ` · ${session.ipAddress}` : ''}
                      </span>
                    </span>
                    <button
                      type="button"
                      class="button small"
                      aria-label={words().endOneOf(nameOf(session))}
                      onClick={() => end(() => endSession(session.token))}
                    >
                      {words().endOne}
                    </button>
                  </li>
                )}
              </For>
            </ul>
            <Show
              when={known().others.length > 0}
              fallback={<p class="muted small-text">{words().onlyHere}</p>}
            >
              <div class="form-acts">
                <button type="button" class="button" onClick={() => end(endOtherSessions)}>
                  {words().endOthers}
                </button>
              </div>
            </Show>
          </>
        )}
      </Show>
      <Outcome told={told()} problem={problem()} />
    </section>
  )
}
