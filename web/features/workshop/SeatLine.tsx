import { createSignal, Show } from 'solid-js'
import type { Seat, SeatChange } from '#geodata/schema/workshop/seat.ts'
import { langOf } from '#web/i18n/langOf.ts'
import { localized } from '#web/i18n/language.ts'
import { workshopTexts } from '#web/i18n/panels/workshopTexts.ts'
import { Menu, type MenuItem } from '#web/ui/Menu.tsx'

type SeatLineProps = {
  seat: Seat
  formatInstant: (instant: string) => string
  /** Resolves with whether it was done. */
  onChange: (change: SeatChange) => Promise<boolean>
  /** What is drawn next is this seat's. */
  onEnter: () => void
}

const LONGEST_NICKNAME = 40

/** One participant. */
export const SeatLine = (props: SeatLineProps) => {
  const words = () => localized(workshopTexts).people
  const [renaming, setRenaming] = createSignal(false)
  const [name, setName] = createSignal('')
  const seat = () => props.seat
  const rename = async (): Promise<void> => {
    if (await props.onChange({ nickname: name() })) setRenaming(false)
  }
  const change = (values: SeatChange): void => void props.onChange(values)
  const items = (): MenuItem[] =>
    seat().removed
      ? [{ title: words().restore, icon: 'undo', act: () => change({ removed: false }) }]
      : [
          { title: words().enter, icon: 'pencil', act: () => props.onEnter() },
          {
            title: words().rename,
            act: () => {
              setName(seat().nickname)
              setRenaming(true)
            },
          },
          {
            title: seat().hidden ? words().show : words().hide,
            act: () => change({ hidden: !seat().hidden }),
          },
          {
            title: seat().locked ? words().unlock : words().lock,
            act: () => change({ locked: !seat().locked }),
          },
          {
            title: words().remove,
            icon: 'trash',
            danger: true,
            act: () => {
              if (confirm(words().removeSure(seat().nickname))) change({ removed: true })
            },
          },
        ]
  return (
    <li class="seat" classList={{ here: seat().here, quiet: seat().hidden || seat().removed }}>
      <span class="seat-mark" aria-hidden="true">
        {Array.from(seat().nickname).at(0)}
      </span>
      <div class="seat-words">
        <Show
          when={renaming()}
          fallback={
            <p class="seat-name" lang={langOf(seat().nickname)}>
              {seat().nickname}
            </p>
          }
        >
          <form
            class="seat-rename"
            onSubmit={(event) => {
              event.preventDefault()
              void rename()
            }}
          >
            <input
              class="text-input small"
              ref={(input) => queueMicrotask(() => input.focus())}
              aria-label={words().newName(seat().nickname)}
              maxlength={LONGEST_NICKNAME}
              value={name()}
              onInput={(event) => setName(event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key === 'Escape') setRenaming(false)
              }}
            />
            <button type="submit" class="button small">
              {words().save}
            </button>
            <button type="button" class="text-button" onClick={() => setRenaming(false)}>
              {words().cancel}
            </button>
          </form>
        </Show>
        <p class="seat-facts small-text muted">
          <span class="tabular">{words().rows(seat().rows)}</span>
          <span>{seat().here ? words().here : words().lastAt(props.formatInstant(seat().lastAt))}</span>
          <Show when={seat().paper}>
            <span class="chip">{words().paper}</span>
          </Show>
          <Show when={seat().hidden}>
            <span class="chip">{words().hidden}</span>
          </Show>
          <Show when={seat().locked}>
            <span class="chip">{words().locked}</span>
          </Show>
        </p>
      </div>
      <Menu label={words().menu(seat().nickname)} items={items()} />
    </li>
  )
}
