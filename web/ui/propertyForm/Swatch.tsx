/** A patch of colour. An SVG: the page's policy forbids colours written into the markup. */
export const Swatch = (props: { color: string; size?: number }) => (
  <svg
    class="swatch"
    width={props.size ?? 22}
    height={props.size ?? 22}
    viewBox="0 0 22 22"
    aria-hidden="true"
  >
    <rect x="1" y="1" width="20" height="20" rx="6" fill={props.color} class="swatch-rect" />
  </svg>
)
