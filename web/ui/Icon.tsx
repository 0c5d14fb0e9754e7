import { createSignal } from 'solid-js'
import { firstIcons } from './icons/firstIcons.ts'
import type { laterIcons } from './icons/laterIcons.ts'

type FirstIcon = keyof typeof firstIcons

export type IconName = FirstIcon | keyof typeof laterIcons

const [later, setLater] = createSignal<typeof laterIcons>()
let isAsked = false

const isFirst = (name: IconName): name is FirstIcon => name in firstIcons

const fetchLater = async (): Promise<void> => {
  if (isAsked) return
  isAsked = true
  try {
    const { laterIcons } = await import('./icons/laterIcons.ts')
    setLater(() => laterIcons)
  } catch {
    isAsked = false
  }
}

/** Undefined while the later pictures are on their way. */
const strokes = (name: IconName): string | undefined => {
  if (isFirst(name)) return firstIcons[name]
  void fetchLater()
  return later()?.[name]
}

/** Decorative: the control that holds it carries the name. */
export const Icon = (props: { name: IconName; size?: number }) => (
  <svg
    class="icon"
    width={props.size ?? 20}
    height={props.size ?? 20}
    viewBox="0 0 24 24"
    fill={props.name === 'play' ? 'currentColor' : 'none'}
    stroke="currentColor"
    stroke-width="1.8"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    <path d={strokes(props.name)} />
  </svg>
)
