import { createMemo, For } from 'solid-js'
import type { Person } from '#web/project/document/live/presence.ts'
import './presence.css'

type CursorsProps = {
  people: Person[]
  /** lon, lat to pixels of the map; a new function whenever the camera has moved. */
  project: ((position: [number, number]) => { x: number; y: number }) | undefined
}

/** Where the others point, over the map. */
export const Cursors = (props: CursorsProps) => {
  const shown = createMemo(() =>
    props.people.flatMap((person) => {
      const point = !person.me && person.cursor && props.project?.(person.cursor)
      return point ? [{ person, ...point }] : []
    }),
  )
  return (
    <svg class="cursors" aria-hidden="true">
      <For each={shown()}>
        {({ person, x, y }) => (
          <g transform={`translate(${x} ${y})`}>
            <path d="M0 0 0 17 4.6 12.6 11.6 12.6z" fill={person.color} stroke="#fff" stroke-width="1.4" />
            <text x="13" y="24" stroke={person.color} class="cursor-ground">
              {person.name}
            </text>
            <text x="13" y="24" class="cursor-name">
              {person.name}
            </text>
          </g>
        )}
      </For>
    </svg>
  )
}
