import { createSignal, For, type JSX, Show } from 'solid-js'
import type { Workshop } from '#geodata/schema/workshop/workshop.ts'
import { spacedCode } from '#geodata/workshop/joinCode.ts'
import { localized } from '#web/i18n/language.ts'
import { workshopTexts } from '#web/i18n/panels/workshopTexts.ts'
import { useMap } from '#web/project/document/openMap.ts'
import { joinAddress } from '#web/project/workshop/joinAddress.ts'
import { openWorkshop, renewCode } from '#web/server/workshopClient.ts'
import { CopyField } from '#web/ui/CopyField.tsx'
import { copyText } from '#web/ui/copyText.ts'
import { Dialog } from '#web/ui/Dialog.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import { createWorkshopActs } from './createWorkshopActs.ts'
import { Outcome } from './Outcome.tsx'
import { ReachNotice } from './ReachNotice.tsx'

type CodeCardProps = {
  workshop: Workshop
  code: string
  /** Where other devices can reach this server, best first; undefined: not known yet. */
  origins: readonly string[] | undefined
  origin: string
  onOrigin: (origin: string) => void
  /** An address as a QR code. */
  qr: (address: string, label: string) => JSX.Element
}

/** How people get in: the code large, its QR code and link, whether it is open; the ways to the wall and onto paper. */
export const CodeCard = (props: CodeCardProps) => {
  const map = useMap()
  const acts = createWorkshopActs()
  const words = () => localized(workshopTexts).code
  const [copied, setCopied] = createSignal<'no' | 'yes' | 'byHand'>('no')
  const [large, setLarge] = createSignal(false)
  const address = () => joinAddress(props.origin, props.code)
  const copy = async (): Promise<void> => void setCopied((await copyText(address())) ? 'yes' : 'byHand')
  const renew = async (): Promise<void> => {
    if (!confirm(words().renewSure)) return
    setCopied('no')
    await acts.change(() => renewCode(map.id), words().renewed)
  }
  const page = (name: string): string => `/maps/${encodeURIComponent(map.id)}/${name}`

  return (
    <section class="workshop-card" aria-labelledby="workshop-code-title">
      <header class="workshop-head">
        <h2 id="workshop-code-title">{words().title}</h2>
        <span class="chip" classList={{ open: props.workshop.open }}>
          {props.workshop.open ? words().isOpen : words().isClosed}
        </span>
        <Show when={props.workshop.rehearsal}>
          <span class="chip rehearsal">{words().rehearsal}</span>
        </Show>
      </header>
      <p class="workshop-code" classList={{ away: !props.workshop.open }} data-code={props.code}>
        {spacedCode(props.code)}
      </p>
      <div class="workshop-way-in">
        <button
          type="button"
          class="workshop-qr"
          aria-label={words().larger}
          title={words().larger}
          onClick={() => setLarge(true)}
        >
          {props.qr(address(), words().qr(address()))}
        </button>
        <div class="workshop-way-acts">
          <button type="button" class="button small" onClick={() => void copy()}>
            <Icon name="link" size={18} />
            <span aria-live="polite">{copied() === 'yes' ? words().copied : words().copyLink}</span>
          </button>
          <button
            type="button"
            class="button small"
            classList={{ primary: !props.workshop.open }}
            disabled={acts.busy()}
            onClick={() => void acts.change(() => openWorkshop(map.id, !props.workshop.open))}
          >
            {props.workshop.open ? words().close : words().open}
          </button>
        </div>
      </div>
      <p class="workshop-address small-text">
        <a href={address()} target="_blank" rel="noopener external">
          {address().replace(/^https?:\/\//, '')}
        </a>
      </p>
      <Show when={(props.origins?.length ?? 0) > 1}>
        <label class="workshop-origin small-text">
          {localized(workshopTexts).reach.choose}
          <select class="select small" onChange={(event) => props.onOrigin(event.currentTarget.value)}>
            <For each={props.origins}>
              {(origin) => (
                <option value={origin} selected={origin === props.origin}>
                  {origin}
                </option>
              )}
            </For>
          </select>
        </label>
      </Show>
      <Show when={copied() === 'byHand'}>
        <CopyField label={words().copyByHand} text={address()} />
      </Show>
      <Show when={props.origins}>{(origins) => <ReachNotice origins={origins()} />}</Show>
      <ul class="workshop-links">
        <For each={['projector', 'sheet', 'papers'] as const}>
          {(name) => (
            <li>
              <a href={page(name)} target="_blank" rel="noopener">
                {words()[name]}
              </a>
            </li>
          )}
        </For>
      </ul>
      <button type="button" class="text-button" disabled={acts.busy()} onClick={() => void renew()}>
        {words().renew}
      </button>
      <Outcome acts={acts} />
      <Show when={large()}>
        <Dialog title={words().title} onClose={() => setLarge(false)}>
          <div class="workshop-large">
            {props.qr(address(), words().qr(address()))}
            <p class="workshop-code">{spacedCode(props.code)}</p>
            <p class="small-text">{address()}</p>
          </div>
        </Dialog>
      </Show>
    </section>
  )
}
