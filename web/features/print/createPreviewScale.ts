import { createMemo, createSignal, onCleanup } from 'solid-js'
import { type Orientation, type Paper, paperSize } from '#geodata/cartography/paper/paperSize.ts'
import { PIXELS_PER_MM } from '#geodata/cartography/paper/printScale.ts'

/** Around a sheet that is looked at. */
const EDGE = 32

/** How small a sheet must be shown to be seen whole in the room that there is. */
export const createPreviewScale = (sheet: () => { paper: Paper; orientation: Orientation }) => {
  const [room, setRoom] = createSignal({ width: 800, height: 600 })
  const whole = createMemo(() => {
    const { width, height } = paperSize(sheet().paper, sheet().orientation)
    return { width: width * PIXELS_PER_MM, height: height * PIXELS_PER_MM }
  })
  const scale = createMemo((): number => {
    const fits = Math.min((room().width - EDGE) / whole().width, (room().height - 3 * EDGE) / whole().height)
    return Math.min(1, Math.max(0.2, fits))
  })
  return {
    scale,
    size: () => ({ width: whole().width * scale(), height: whole().height * scale() }),
    room: (element: HTMLElement): void => {
      const observer = new ResizeObserver(() =>
        setRoom({ width: element.clientWidth, height: element.clientHeight }),
      )
      observer.observe(element)
      onCleanup(() => observer.disconnect())
    },
  }
}
