import { createSignal, createUniqueId, For, Show } from 'solid-js'
import { Icon, type IconName } from './Icon.tsx'
import './Menu.css'
import { placePopover } from './placePopover.ts'

export type MenuItem = {
  title: string
  icon?: IconName
  danger?: boolean
  disabled?: boolean
  act: () => void
}

type MenuProps = {
  /** Accessible name of the button, and its tooltip. */
  label: string
  icon?: IconName
  /** Words on the button, where the icon alone would not do. */
  text?: string
  class?: string
  items: MenuItem[]
}

/** A button that opens a list of acts: by click, Enter or arrow key; closed by Escape, a click elsewhere or an act. */
export const Menu = (props: MenuProps) => {
  const id = createUniqueId()
  const [open, setOpen] = createSignal(false)
  let button!: HTMLButtonElement
  let list!: HTMLDivElement

  const buttons = (): HTMLButtonElement[] => [...list.querySelectorAll<HTMLButtonElement>('button:enabled')]
  const step = (event: KeyboardEvent): void => {
    const all = buttons()
    const focused = document.activeElement
    const here = focused instanceof HTMLButtonElement ? all.indexOf(focused) : -1
    const to = { ArrowDown: here + 1, ArrowUp: here - 1 + all.length, Home: 0, End: all.length - 1 }[
      event.key
    ]
    if (to === undefined) return
    event.preventDefault()
    all[to % all.length]?.focus()
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        class={props.class ?? 'icon-button small'}
        aria-label={props.label}
        title={props.label}
        aria-haspopup="menu"
        aria-expanded={open()}
        popovertarget={id}
      >
        <Icon name={props.icon ?? 'more'} size={18} />
        <Show when={props.text}>
          <span>{props.text}</span>
        </Show>
      </button>
      <div
        ref={list}
        id={id}
        popover
        role="menu"
        tabindex="-1"
        aria-label={props.label}
        class="menu panel"
        onToggle={(event) => {
          setOpen(event.newState === 'open')
          if (event.newState !== 'open') return
          placePopover(list, button)
          buttons()[0]?.focus()
        }}
        onKeyDown={step}
      >
        <For each={props.items}>
          {(item) => (
            <button
              type="button"
              role="menuitem"
              class={item.danger ? 'danger' : ''}
              disabled={item.disabled}
              onClick={() => {
                list.hidePopover()
                item.act()
              }}
            >
              <Show when={item.icon}>{(icon) => <Icon name={icon()} size={18} />}</Show>
              {item.title}
            </button>
          )}
        </For>
      </div>
    </>
  )
}
