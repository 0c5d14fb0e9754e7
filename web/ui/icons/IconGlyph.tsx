import { createResource, For, Show } from 'solid-js'
import { loadIconPaths } from './loadIconPaths.ts'

type IconGlyphProps = { name: string; color: string; size: number; x?: number; y?: number }

/** An icon as the map draws it, for a legend or a list; empty while it is on its way. */
export const IconGlyph = (props: IconGlyphProps) => {
  const [paths] = createResource(loadIconPaths)
  const drawn = () => (paths.state === 'ready' ? paths()[props.name] : undefined)
  return (
    <svg
      class="icon"
      x={props.x}
      y={props.y}
      width={props.size}
      height={props.size}
      viewBox={drawn()?.[0] ?? '0 0 15 15'}
      fill={props.color}
      aria-hidden="true"
    >
      <Show when={drawn()}>
        {(known) => <For each={known()[1]}>{(outline) => <path d={outline} />}</For>}
      </Show>
    </svg>
  )
}
