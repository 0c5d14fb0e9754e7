import { createSignal, createUniqueId, lazy, Show, Suspense } from 'solid-js'
import { readerTexts } from '#web/i18n/readerTexts.ts'
import { IconButton } from '#web/ui/IconButton.tsx'

const SharePanel = lazy(() => import('./SharePanel.tsx').then((module) => ({ default: module.SharePanel })))

/** The way to show a map to somebody else. */
export const ShareButton = (props: { address: string }) => {
  const id = createUniqueId()
  const [sharing, setSharing] = createSignal(false)
  return (
    <>
      <IconButton icon="share" label={readerTexts().share} popovertarget={id} />
      <div
        id={id}
        popover
        class="panel reader-share-box"
        onToggle={(event) => setSharing(event.newState === 'open')}
      >
        <Show when={sharing()}>
          <Suspense>
            <SharePanel address={props.address} />
          </Suspense>
        </Show>
      </div>
    </>
  )
}
