import { createSignal, Show } from 'solid-js'
import type { PublicationSummary } from '#geodata/schema/map/mapSummary.ts'
import { localized } from '#web/i18n/language.ts'
import { takeAwayTexts } from '#web/i18n/maps/takeAwayTexts.ts'
import { archiveAddress, folderAddress } from '#web/server/mapClient.ts'
import { Icon } from '#web/ui/Icon.tsx'
import './takeAway.css'

type TakeAwayProps = {
  map: string
  publication: PublicationSummary | null
  /** Its background comes from tiles of another server. */
  foreignGround: boolean
}

/** A map beyond this server: as a folder that opens anywhere, as a file that another server takes, on paper. */
export const TakeAway = (props: TakeAwayProps) => {
  const words = () => localized(takeAwayTexts)
  return (
    <section class="take-away panel" aria-labelledby="take-away-title">
      <h2 id="take-away-title">{words().title}</h2>
      <div class="take-away-part">
        <h3>{words().folder.title}</h3>
        <p class="muted">{words().folder.text}</p>
        <Show when={props.publication} fallback={<p>{words().folder.notYet}</p>}>
          {(publication) => (
            <Folder map={props.map} publication={publication()} foreignGround={props.foreignGround} />
          )}
        </Show>
      </div>
      <Archive map={props.map} />
      <div class="take-away-part">
        <h3>{words().print.title}</h3>
        <p class="muted">{words().print.text}</p>
        <p>
          <a class="button" href={`/maps/${props.map}/print`}>
            {words().print.open}
          </a>
        </p>
      </div>
    </section>
  )
}

const Archive = (props: { map: string }) => {
  const words = () => localized(takeAwayTexts).archive
  const [nameless, setNameless] = createSignal(false)
  return (
    <div class="take-away-part">
      <h3>{words().title}</h3>
      <p class="muted">{words().text}</p>
      <label class="check-row">
        <input
          type="checkbox"
          class="checkbox"
          checked={nameless()}
          onChange={(event) => setNameless(event.currentTarget.checked)}
        />
        {words().nameless}
      </label>
      <p>
        <a class="button" href={archiveAddress(props.map, !nameless())} download="">
          <Icon name="download" size={18} />
          {words().save}
        </a>
      </p>
    </div>
  )
}

const Folder = (props: TakeAwayProps & { publication: PublicationSummary }) => {
  const words = () => localized(takeAwayTexts).folder
  const [understood, setUnderstood] = createSignal(false)
  const locked = () => props.publication.access === 'password'
  return (
    <>
      <Show when={props.publication.behind}>
        <p class="notice">{words().behind}</p>
      </Show>
      <Show when={props.foreignGround}>
        <p class="field-help">{words().ground}</p>
      </Show>
      <Show when={locked()}>
        <p class="notice">{words().unlocked}</p>
        <label class="check-row">
          <input
            type="checkbox"
            class="checkbox"
            checked={understood()}
            onChange={(event) => setUnderstood(event.currentTarget.checked)}
          />
          {words().understood}
        </label>
      </Show>
      <p>
        <Show
          when={!locked() || understood()}
          fallback={
            <button type="button" class="button" disabled>
              <Icon name="download" size={18} />
              {words().save}
            </button>
          }
        >
          <a class="button" href={folderAddress(props.map, props.publication)} download="">
            <Icon name="download" size={18} />
            {words().save}
          </a>
        </Show>
      </p>
    </>
  )
}
