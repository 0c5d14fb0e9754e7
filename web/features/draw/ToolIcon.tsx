import type { DrawTool } from '#web/map/draw/drawTool.ts'

/** On a 24 × 24 grid; corners as dots, so that each shape says how it is drawn. */
const paths: Record<DrawTool, string> = {
  point:
    'M12 21s6.5-6.4 6.5-11.2a6.5 6.5 0 1 0-13 0C5.5 14.6 12 21 12 21zM12 7.600a2.2 2.2 0 1 0 0 4.400a2.2 2.2 0 1 0 0-4.400z',
  line: 'M5 18.5 10.5 8l4.5 6L19.5 5.500M5 17.300a1.2 1.2 0 1 0 0 2.400a1.2 1.2 0 1 0 0-2.400zM19.5 4.300a1.2 1.2 0 1 0 0 2.400a1.2 1.2 0 1 0 0-2.400z',
  freehand: 'M4 17c3-9 5.5-11 7-10s-3.5 9-1.5 10.500S15.5 9 17.5 10s-1.5 5 .5 6 2.5-1 2.5-1',
  polygon: 'M6 7.5 15.5 5l4 8.500L11 19.5 4.5 15z',
  circle: 'M12 4.500a7.5 7.5 0 1 0 0 15a7.5 7.5 0 1 0 0-15zM12 11.800h.01',
  rectangle: 'M4.5 6.500h15v11h-15z',
}

export const ToolIcon = (props: { tool: DrawTool }) => (
  <svg
    class="icon"
    width="22"
    height="22"
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="1.8"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    <path d={paths[props.tool]} />
  </svg>
)
