import { createSignal, For, Show } from 'solid-js'
import type { Person, PersonChange } from '#geodata/schema/people/person.ts'
import { localized } from '#web/i18n/language.ts'
import { adminTexts } from '#web/i18n/panels/adminTexts.ts'
import type { Attempt } from '#web/project/createAttempt.ts'
import { formatBytes } from '#web/project/formatBytes.ts'
import { changePerson } from '#web/server/peopleClient.ts'
import { Menu, type MenuItem } from '#web/ui/Menu.tsx'
import { NameDisc } from '#web/ui/NameDisc.tsx'
import { PasswordDialog } from './PasswordDialog.tsx'
import { RenameDialog } from './RenameDialog.tsx'

type PeopleSectionProps = {
  people: Person[]
  me: string
  attempt: Attempt
  formatInstant: (instant: string) => string
}

/** Every account of this server, what it uses, and what an administrator may do about it. */
export const PeopleSection = (props: PeopleSectionProps) => {
  const words = () => localized(adminTexts).people
  const [text, setText] = createSignal('')
  const [renamed, setRenamed] = createSignal<Person>()
  const [forgetful, setForgetful] = createSignal<Person>()
  const shown = () => {
    const wanted = text().trim().toLowerCase()
    return props.people.filter(({ name, email }) => `${name} ${email}`.toLowerCase().includes(wanted))
  }
  const change = ({ id }: Person, wish: PersonChange, done: string): Promise<boolean> =>
    props.attempt(() => changePerson(id, wish), done)
  const ask = (person: Person, sure: string, wish: PersonChange, done: string): void => {
    if (confirm(sure)) void change(person, wish, done)
  }
  const acts = (person: Person): MenuItem[] => {
    const { name, administrator, blocked } = person
    const rename: MenuItem = { title: words().rename, icon: 'pencil', act: () => setRenamed(person) }
    if (person.id === props.me) return [rename]
    const { done } = words()
    return [
      rename,
      { title: words().password, icon: 'key', act: () => setForgetful(person) },
      administrator
        ? {
            title: words().unmakeAdministrator,
            icon: 'person',
            act: () => ask(person, words().unmakeSure(name), { administrator: false }, done.saved),
          }
        : {
            title: words().makeAdministrator,
            icon: 'person',
            disabled: blocked,
            act: () => ask(person, words().makeSure(name), { administrator: true }, done.saved),
          },
      blocked
        ? {
            title: words().unblock,
            icon: 'undo',
            act: () => void change(person, { blocked: false }, done.unblocked),
          }
        : {
            title: words().block,
            icon: 'close',
            danger: true,
            act: () => ask(person, words().blockSure(name), { blocked: true }, done.blocked),
          },
    ]
  }
  return (
    <section class="admin-section panel" aria-labelledby="admin-people">
      <div class="admin-head">
        <h2 id="admin-people">{words().title}</h2>
        <span class="muted small-text">{words().count(props.people.length)}</span>
        <input
          type="search"
          class="text-input small"
          aria-label={words().search}
          placeholder={words().search}
          value={text()}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </div>
      <ul class="admin-people">
        <For each={shown()} fallback={<li class="muted">{words().none}</li>}>
          {(person) => (
            <li classList={{ blocked: person.blocked }} data-person={person.id}>
              <NameDisc name={person.name} />
              <span class="admin-who">
                <span>
                  <strong>{person.name}</strong>
                  <Show when={person.id === props.me}>
                    <span class="muted">{words().you}</span>
                  </Show>
                </span>
                <span class="small-text muted">{person.email}</span>
                <Show when={person.administrator || person.blocked}>
                  <span class="admin-chips">
                    <Show when={person.administrator}>
                      <span class="chip">{words().administrator}</span>
                    </Show>
                    <Show when={person.blocked}>
                      <span class="chip danger">{words().blocked}</span>
                    </Show>
                  </span>
                </Show>
              </span>
              <dl class="admin-facts tabular">
                <div>
                  <dt>{words().maps}</dt>
                  <dd>{words().mapCount(person.maps)}</dd>
                </div>
                <div>
                  <dt>{words().stored}</dt>
                  <dd>{formatBytes(person.stored)}</dd>
                </div>
                <div>
                  <dt>{words().last}</dt>
                  <dd>{person.lastSignIn ? props.formatInstant(person.lastSignIn) : words().never}</dd>
                </div>
              </dl>
              <Menu label={words().acts(person.name)} items={acts(person)} />
            </li>
          )}
        </For>
      </ul>
      <Show when={forgetful()} keyed>
        {(person) => <PasswordDialog person={person} onClose={() => setForgetful(undefined)} />}
      </Show>
      <Show when={renamed()} keyed>
        {(person) => (
          <RenameDialog
            person={person}
            onSave={async (name) => {
              if (await change(person, { name }, words().done.saved)) setRenamed(undefined)
            }}
            onClose={() => setRenamed(undefined)}
          />
        )}
      </Show>
    </section>
  )
}
