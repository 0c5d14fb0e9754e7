import { createSignal, onCleanup, onMount } from 'solid-js'
import { mapTexts } from '#web/i18n/maps/mapTexts.ts'
import { type EmbedSize, embedAddress } from './embedSizes.ts'

/** The map as another page will show it: as large as it will be there, and made smaller as a whole where there is no room for that. */
export const EmbedPreview = (props: { address: string; size: EmbedSize }) => {
  const [room, setRoom] = createSignal(0)
  const width = () => (props.size.width.endsWith('%') ? room() : Number(props.size.width))
  const scale = () => (room() > 0 ? Math.min(1, room() / width()) : 1)
  let box!: HTMLDivElement
  onMount(() => {
    const observer = new ResizeObserver(() => setRoom(box.clientWidth))
    observer.observe(box)
    onCleanup(() => observer.disconnect())
  })
  return (
    <div ref={box} class="embed-room" style={{ height: `${Number(props.size.height) * scale()}px` }}>
      <iframe
        class="embed-preview"
        style={{
          width: `${width()}px`,
          height: `${props.size.height}px`,
          transform: `scale(${scale()})`,
        }}
        src={embedAddress(props.address)}
        title={mapTexts().publish.embedPreview}
        loading="lazy"
      />
    </div>
  )
}
