import { Show } from 'solid-js'
import { sketchTexts } from '#web/i18n/maps/sketchTexts.ts'
import { useMap } from '#web/project/document/openMap.ts'
import { Icon } from '#web/ui/Icon.tsx'

/** What was drawn and has not been taken yet: where it is meanwhile, and a way to try again at once. */
export const SendingBadge = () => {
  const map = useMap()
  const words = () => sketchTexts().sending
  const help = (): string =>
    map.rows.keepsNothing() ? words().keepsNothing : words().waitingHelp(map.rows.unsent())
  return (
    <Show when={map.rows.unsent() > 0 && (map.rows.isStuck() || map.rows.refused())}>
      <button
        type="button"
        class="sending-badge tabular"
        title={help()}
        data-unsent={map.rows.unsent()}
        onClick={map.rows.tryNow}
      >
        <Icon name="cloudOff" size={16} />
        {words().waiting(map.rows.unsent())}
      </button>
    </Show>
  )
}
