import { For } from 'solid-js'
import { mapTexts } from '#web/i18n/maps/mapTexts.ts'
import { Dialog } from '#web/ui/Dialog.tsx'

/** What the keyboard does in the editor. */
export const KeysDialog = (props: { onClose: () => void }) => (
  <Dialog title={mapTexts().bar.keys} onClose={props.onClose}>
    <dl class="key-list">
      <For each={mapTexts().bar.keyList}>
        {([keys, act]) => (
          <div>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{act}</dd>
          </div>
        )}
      </For>
    </dl>
  </Dialog>
)
