import { createSignal, type JSX, onMount, Show } from 'solid-js'
import { CopyField } from './CopyField.tsx'
import { copyText } from './copyText.ts'
import { Icon } from './Icon.tsx'
import './madeLink.css'

type MadeLinkProps = {
  title: string
  text: string
  address: string
  words: { copy: string; copied: string; byHand: string }
  /** The address as a code to scan. */
  qr: JSX.Element
}

/** A link that is shown once: to be copied, or scanned by who stands beside. */
export const MadeLink = (props: MadeLinkProps) => {
  const [state, setState] = createSignal<'ready' | 'copied' | 'byHand'>('ready')
  const copy = async (): Promise<void> => void setState((await copyText(props.address)) ? 'copied' : 'byHand')
  let box!: HTMLDivElement
  onMount(() => box.scrollIntoView({ block: 'nearest', behavior: 'smooth' }))
  return (
    <div ref={box} class="made-link" role="status">
      <div class="made-link-qr">{props.qr}</div>
      <div class="made-link-words">
        <strong>{props.title}</strong>
        <p class="small-text">{props.text}</p>
        <p class="made-link-address">{props.address}</p>
        <button type="button" class="button small" onClick={() => void copy()}>
          <Icon name="link" size={18} />
          {state() === 'copied' ? props.words.copied : props.words.copy}
        </button>
        <Show when={state() === 'byHand'}>
          <CopyField label={props.words.byHand} text={props.address} />
        </Show>
      </div>
    </div>
  )
}
