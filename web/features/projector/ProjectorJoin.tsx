import { type JSX, Show } from 'solid-js'
import type { Workshop } from '#geodata/schema/workshop/workshop.ts'
import { spacedCode } from '#geodata/workshop/joinCode.ts'
import { localized } from '#web/i18n/language.ts'
import { projectorTexts } from '#web/i18n/panels/projectorTexts.ts'
import { joinAddress } from '#web/project/workshop/joinAddress.ts'

type ProjectorJoinProps = {
  workshop: Workshop | null
  /** Where phones open the server. */
  origin: string
  /** An address as a QR code. */
  qr: (address: string, label: string) => JSX.Element
}

/** How somebody who comes late gets in, readable from the last row. */
export const ProjectorJoin = (props: ProjectorJoinProps) => {
  const words = () => localized(projectorTexts)
  const open = () => (props.workshop?.open && props.workshop.code ? props.workshop.code : undefined)
  return (
    <section class="projector-join" aria-labelledby="projector-join-title">
      <Show
        when={open()}
        fallback={<h2 id="projector-join-title">{props.workshop ? words().closed : words().notOpen}</h2>}
      >
        {(code) => (
          <>
            <h2 id="projector-join-title">{words().join}</h2>
            {props.qr(joinAddress(props.origin, code()), words().qr(joinAddress(props.origin, code())))}
            <p class="projector-code">{spacedCode(code())}</p>
            <p class="projector-address">
              {words().or} {props.origin.replace(/^https?:\/\//, '')}/join
            </p>
          </>
        )}
      </Show>
    </section>
  )
}
