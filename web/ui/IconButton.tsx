import { type ComponentProps, Show, splitProps } from 'solid-js'
import { Icon, type IconName } from './Icon.tsx'

type IconButtonProps = Omit<ComponentProps<'button'>, 'type' | 'children'> & {
  icon: IconName
  /** Accessible name, shown as the tooltip as well. */
  label: string
  /** Written beside the picture where the reader wants large text. */
  words?: string
  small?: boolean
}

/** A button whose picture says it all, to the eye; its label says it to everybody else. */
export const IconButton = (props: IconButtonProps) => {
  const [own, rest] = splitProps(props, ['icon', 'label', 'words', 'small', 'class'])
  return (
    <button
      {...rest}
      type="button"
      class={`icon-button ${own.small ? 'small' : ''} ${own.class ?? ''}`}
      aria-label={own.label}
      title={own.label}
    >
      <Icon name={own.icon} size={own.small ? 18 : 20} />
      <Show when={own.words}>
        <span class="icon-words">{own.words}</span>
      </Show>
    </button>
  )
}
