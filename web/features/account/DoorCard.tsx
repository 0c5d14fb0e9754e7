import { createUniqueId, type JSX, type ParentProps } from 'solid-js'
import './door.css'

type DoorCardProps = ParentProps<{ title: string; lead?: string; picture?: JSX.Element }>

/** A page with one thing to do before going in: what it is, the form, and where one is, as a picture. */
export const DoorCard = (props: DoorCardProps) => {
  const id = createUniqueId()
  return (
    <div class="door">
      <section class="door-card panel" aria-labelledby={id}>
        <header>
          <h1 id={id}>{props.title}</h1>
          <p class="door-lead">{props.lead}</p>
        </header>
        {props.children}
      </section>
      <div class="door-picture" aria-hidden="true">
        {props.picture}
      </div>
    </div>
  )
}
