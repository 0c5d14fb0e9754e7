import { createSignal, For, Show } from 'solid-js'
import { localized } from '#web/i18n/language.ts'
import { accountTexts } from '#web/i18n/panels/accountTexts.ts'
import {
  type AuthSession,
  endOtherSessions,
  endSession,
  fetchPresentSession,
  fetchSessions,
} from '#web/server/authClient.ts'
import { createFetched } from '#web/ui/createFetched.ts'
import { deviceName } from './deviceName.ts'
import { explain } from './explain.ts'

const lastFirst = (one: AuthSession, other: AuthSession): number =>
  other.updatedAt.localeCompare(one.updatedAt)

/** Where this account is signed in, and the way to end that from here. */
export const SessionSection = (props: { round: number; formatInstant: (instant: string) => string }) => {
  const words = () => localized(accountTexts).mine
  const [told, setTold] = createSignal('')
  const [problem, setProblem] = createSignal('')
  const sessions = createFetched(
    () => ({ round: props.round }),
    async () => {
      const [all, here] = await Promise.all([fetchSessions(), fetchPresentSession()])
      const isHere = ({ id }: AuthSession): boolean => id === here
      return { here: all.filter(isHere), others: all.filter((each) => !isHere(each)).toSorted(lastFirst) }
    },
  )
  const nameOf = ({ userAgent }: AuthSession): string => deviceName(userAgent) ?? words().unknownDevice
  const end = async (act: () => Promise<void>): Promise<void> => {
    setTold('')
    setProblem('')
    try {
      await act()
      setTold(words().ended)
      sessions.refetch()
    } catch (cause) {
      setProblem(explain(cause))
    }
  }
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
                      onClick={() => void end(() => endSession(session.token))}
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
                <button type="button" class="button" onClick={() => void end(endOtherSessions)}>
                  {words().endOthers}
                </button>
              </div>
            </Show>
          </>
        )}
      </Show>
      <Show when={problem()}>
        <p class="form-failure" role="alert">
          {problem()}
        </p>
      </Show>
      <p class="form-told" role="status">
        {told()}
      </p>
    </section>
  )
}
