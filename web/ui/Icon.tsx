/** Strokes on a 24 × 24 grid, drawn for this product; one weight throughout. */
const paths = {
  layers: 'M12 4 3.5 8.5 12 13l8.5-4.5L12 4zM4 12.5l8 4.3 8-4.3M4 16.3l8 4.2 8-4.2',
  list: 'M8.5 6.5h11M8.5 12h11M8.5 17.5h11M4.6 6.5h.01M4.6 12h.01M4.6 17.5h.01',
  search: 'M10.5 4.5a6 6 0 1 0 0 12a6 6 0 1 0 0-12zM15 15l5 5',
  close: 'M6 6l12 12M18 6L6 18',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  compass: 'M12 3.5 15 12l-3 8.5L9 12l3-8.5zM9 12h6',
  home: 'M4 11.2 12 4.5l8 6.7M6.2 9.8V19.5h11.6V9.8',
  locate: 'M12 7.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9zM12 3v3M12 18v3M3 12h3M18 12h3',
  table: 'M4.5 5.5h15v13h-15zM4.5 10h15M4.5 14.3h15M10 10v8.5',
  chart: 'M5 19.5V12M10.3 19.5V5.5M15.6 19.5v-9M20 19.5H4',
  clock: 'M12 4a8 8 0 1 0 0 16a8 8 0 1 0 0-16zM12 8v4.4l3 1.8',
  play: 'M8 5.5v13l10.5-6.5L8 5.5z',
  pause: 'M8.5 6v12M15.5 6v12',
  chevronDown: 'M6 9.5l6 6 6-6',
  chevronUp: 'M6 14.5l6-6 6 6',
  chevronLeft: 'M14.5 6l-6 6 6 6',
  chevronRight: 'M9.5 6l6 6-6 6',
  arrowUp: 'M12 19V5M6.5 10.5 12 5l5.5 5.5',
  arrowDown: 'M12 5v14M6.5 13.5 12 19l5.5-5.5',
  sort: 'M7.5 9.5 12 5l4.5 4.5M7.5 14.5 12 19l4.5-4.5',
  link: 'M10 14a4 4 0 0 0 5.7 0l3-3a4 4 0 0 0-5.7-5.7l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.7l1-1',
  target:
    'M12 5.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13zM12 11.4a.6.6 0 1 0 0 1.2a.6.6 0 1 0 0-1.2zM12 2.5v3M12 18.5v3M2.5 12h3M18.5 12h3',
  nearby: 'M12 10.5a1.5 1.5 0 1 0 0 3a1.5 1.5 0 1 0 0-3zM7.8 16.2a6 6 0 1 1 8.4 0M5 19a9.8 9.8 0 1 1 14 0',
  map: 'M9 5 4 7v12l5-2 6 2 5-2V5l-5 2-6-2zM9 5v12M15 7v12',
  people:
    'M9 5.5a3 3 0 1 0 0 6a3 3 0 1 0 0-6zM3.5 19c.4-3.2 2.6-5 5.5-5s5.1 1.8 5.5 5M15.5 6a2.6 2.6 0 1 1 0 5.2M17 14.2c2 .6 3.2 2.3 3.5 4.8',
  sun: 'M12 8.5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 1 0 0-7zM12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6 7 7M17 17l1.4 1.4M18.4 5.6 17 7M7 17l-1.4 1.4',
  moon: 'M19.5 14.2A8 8 0 0 1 9.8 4.5a8 8 0 1 0 9.7 9.7z',
  globe:
    'M12 4a8 8 0 1 0 0 16a8 8 0 1 0 0-16zM4 12h16M12 4c2.4 2.3 3.4 5 3.4 8s-1 5.7-3.4 8c-2.4-2.3-3.4-5-3.4-8S9.6 6.3 12 4z',
  info: 'M12 4a8 8 0 1 0 0 16a8 8 0 1 0 0-16zM12 11v5M12 8h.01',
  picture: 'M4.5 5.5h15v13h-15zM4.5 15.5l4.5-4.5 4 4 2.5-2.5 4 4M15.5 9h.01',
  share: 'M12 14.5V4M8 7.5l4-4 4 4M7 11H5v9h14v-9h-2',
  textSize: 'M2.5 19 8.2 5h.6L14.5 19M4.5 14.5h8M14.5 19l3.2-8h.6l3.2 8M15.7 16.3h4.7',
  settings:
    'M4 7.5h9M17 7.5h3M4 16.5h3M11 16.5h9M15 5.3a2.2 2.2 0 1 0 0 4.4a2.2 2.2 0 1 0 0-4.4zM9 14.3a2.2 2.2 0 1 0 0 4.4a2.2 2.2 0 1 0 0-4.4z',
  eye: 'M3 12c2-3.8 5-5.8 9-5.8s7 2 9 5.8c-2 3.8-5 5.8-9 5.8s-7-2-9-5.8zM12 9.5a2.5 2.5 0 1 0 0 5a2.5 2.5 0 1 0 0-5z',
  eyeOff: 'M3 12c2-3.8 5-5.8 9-5.8s7 2 9 5.8c-2 3.8-5 5.8-9 5.8s-7-2-9-5.8zM4.5 20 19.5 4',
  more: 'M12 5.5h.01M12 12h.01M12 18.5h.01',
  undo: 'M8.5 5 4.5 9l4 4M4.5 9h9.5a5 5 0 0 1 0 10H9',
  redo: 'M15.5 5l4 4-4 4M19.5 9H10a5 5 0 0 0 0 10h5',
  trash: 'M5 7h14M10 7V4.5h4V7M7 7l.8 12.5h8.4L17 7M10.5 10.5v5.5M13.5 10.5v5.5',
  copy: 'M8.5 8.5h11v11h-11zM15.5 8.5v-4h-11v11h4',
  pencil: 'M5 19l.8-3.6L16 5.2l2.8 2.8L8.6 18.2 5 19zM14 7.2 16.8 10',
  folder: 'M4 6.5h5.5l2 2.5H20v9.5H4z',
  person: 'M12 5.5a3.4 3.4 0 1 0 0 6.8a3.4 3.4 0 1 0 0-6.8zM5.5 19.5c.6-3.6 3.2-5.4 6.5-5.4s5.9 1.8 6.5 5.4',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  cloudOff: 'M7 18.5h10a4 4 0 0 0 1.6-7.7A6 6 0 0 0 8 8.2M6.4 10.8A4 4 0 0 0 7 18.5M4.5 4.5l15 15',
  drag: 'M9 6.5h.01M15 6.5h.01M9 12h.01M15 12h.01M9 17.5h.01M15 17.5h.01',
  download: 'M12 4.5v10.5M7.5 11l4.5 4.5 4.5-4.5M5 19.5h14',
} as const

export type IconName = keyof typeof paths

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
    <path d={paths[props.name]} />
  </svg>
)
