import { type Accessor, createSignal, onCleanup } from 'solid-js'

/** Whether a media query holds, kept up to date. */
export const createMediaQuery = (query: string): Accessor<boolean> => {
  const list = matchMedia(query)
  const [matches, setMatches] = createSignal(list.matches)
  const update = (): void => void setMatches(list.matches)
  list.addEventListener('change', update)
  onCleanup(() => list.removeEventListener('change', update))
  return matches
}
