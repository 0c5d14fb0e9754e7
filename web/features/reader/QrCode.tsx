import { createMemo } from 'solid-js'
import { encode } from 'uqr'

/** Modules of white that a scanner needs around the code. */
const QUIET = 4

/** An address as a QR code, black on white in every colour scheme. */
export const QrCode = (props: { text: string; label: string }) => {
  const code = createMemo(() => encode(props.text, { border: 0, ecc: 'M' }))
  const path = createMemo(() =>
    code()
      .data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
      .join(''),
  )
  return (
    <svg
      class="qr-code"
      role="img"
      aria-label={props.label}
      viewBox={`${-QUIET} ${-QUIET} ${code().size + 2 * QUIET} ${code().size + 2 * QUIET}`}
      shape-rendering="crispEdges"
    >
      <rect
        x={-QUIET}
        y={-QUIET}
        width={code().size + 2 * QUIET}
        height={code().size + 2 * QUIET}
        fill="#fff"
      />
      <path d={path()} fill="#000" />
    </svg>
  )
}
