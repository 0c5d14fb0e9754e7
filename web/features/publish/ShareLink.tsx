import { createSignal, type JSX, Show } from 'solid-js'
import { mapTexts } from '#web/i18n/maps/mapTexts.ts'
import { CopyField } from '#web/ui/CopyField.tsx'
import { copyText } from '#web/ui/copyText.ts'
import { Icon } from '#web/ui/Icon.tsx'

type ShareLinkProps = { address: string; qr: (address: string, label: string) => JSX.Element }

/** The address of the published page, to be opened, copied and scanned. */
export const ShareLink = (props: ShareLinkProps) => {
  const [state, setState] = createSignal<'ready' | 'copied' | 'byHand'>('ready')
  let code!: HTMLDivElement
  const copy = async (): Promise<void> => void setState((await copyText(props.address)) ? 'copied' : 'byHand')
  const save = (): void => {
    const svg = code.querySelector('svg')
    if (!svg) return
    const copied = svg.cloneNode(true)
    if (!(copied instanceof SVGSVGElement)) return
    copied.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
    const url = URL.createObjectURL(new Blob([copied.outerHTML], { type: 'image/svg+xml' }))
    const link = document.createElement('a')
    link.href = url
    link.download = 'qr.svg'
    link.click()
    setTimeout(() => URL.revokeObjectURL(url))
  }
  return (
    <div class="share-link">
      <div ref={code} class="share-qr">
        {props.qr(props.address, mapTexts().publish.qrAlt(props.address))}
      </div>
      <div class="share-words">
        <a href={props.address} target="_blank" rel="noopener external">
          {props.address}
        </a>
        <div class="button-row">
          <a class="button small" href={props.address} target="_blank" rel="noopener external">
            {mapTexts().publish.openPage}
          </a>
          <button type="button" class="button small" onClick={() => void copy()}>
            <Icon name="link" size={18} />
            <span aria-live="polite">
              {state() === 'copied' ? mapTexts().publish.copied : mapTexts().publish.copyLink}
            </span>
          </button>
          <button type="button" class="button small" onClick={save}>
            <Icon name="download" size={18} />
            {mapTexts().publish.qrSave}
          </button>
        </div>
        <Show when={state() === 'byHand'}>
          <CopyField label={mapTexts().publish.copyByHand} text={props.address} />
        </Show>
      </div>
    </div>
  )
}
