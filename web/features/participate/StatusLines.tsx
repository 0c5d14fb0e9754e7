import { Show } from 'solid-js'
import type { WriteRefusal } from '#geodata/workshop/participantPass.ts'
import { localized } from '#web/i18n/language.ts'
import { participantTexts } from '#web/i18n/panels/participantTexts.ts'
import type { Connection } from '#web/project/participant/createParticipantMap.ts'
import { Icon } from '#web/ui/Icon.tsx'

type StatusLinesProps = {
  connection: Connection
  unsent: number
  lock: WriteRefusal | null
  keepsNothing: boolean
  littleRoom: boolean
  onTryNow: () => void
}

/** What stands in the way, said once and short: what waits, no signal, nothing to be added now, no room on the device. */
export const StatusLines = (props: StatusLinesProps) => {
  const words = () => localized(participantTexts)
  return (
    <div class="status-lines">
      <Show when={props.unsent > 0}>
        <button
          type="button"
          class="status-waiting tabular"
          data-unsent={props.unsent}
          onClick={() => props.onTryNow()}
        >
          <Icon name="cloudOff" size={18} />
          {words().waiting(props.unsent)}
        </button>
      </Show>
      <div role="status" class="status-told">
        <Show when={props.connection === 'offline'}>
          <p>{words().connection.offline}</p>
        </Show>
        <Show when={props.connection === 'polling'}>
          <p class="quiet">{words().connection.polling}</p>
        </Show>
        <Show when={props.lock}>{(lock) => <p>{words().locks[lock()]}</p>}</Show>
        <Show
          when={props.keepsNothing}
          fallback={
            <Show when={props.littleRoom}>
              <p>{words().littleRoom}</p>
            </Show>
          }
        >
          <p class="serious">{words().keepsNothing}</p>
        </Show>
      </div>
    </div>
  )
}
