import './NameDisc.css'

const TONES = 6

/** The same for the same name: a stable sum of its letters. */
const toneOf = (name: string): number =>
  Array.from(name).reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973, 7) % TONES

/** A name as a disc with its first letter; decorative, the name itself stands beside it or on its button. */
export const NameDisc = (props: { name: string; small?: boolean }) => (
  <span
    class="name-disc"
    classList={{ small: props.small ?? false }}
    data-tone={toneOf(props.name)}
    aria-hidden="true"
  >
    {Array.from(props.name.trim()).at(0)?.toUpperCase() ?? '?'}
  </span>
)
