import { A } from '@solidjs/router'
import { Show } from 'solid-js'
import { emptyMap } from '#geodata/schema/map/emptyMap.ts'
import type { MapSummary } from '#geodata/schema/map/mapSummary.ts'
import { language } from '#web/i18n/language.ts'
import { mapTexts } from '#web/i18n/maps/mapTexts.ts'
import { thumbnailAddress } from '#web/server/mapClient.ts'
import { Menu, type MenuItem } from '#web/ui/Menu.tsx'
import { formatInstant } from './formatInstant.ts'
import { MapPicture } from './MapPicture.tsx'

type MapCardProps = {
  map: MapSummary
  /** Where its picture leads; absent: nowhere, as in the bin. */
  href?: string
  /** The link leaves the app's own pages. */
  external?: boolean
  note?: string
  /** What the reader may do with it, where it is not their own. */
  role?: string | undefined
  acts: MenuItem[]
}

/** One map of a list: its picture, its name, when it was last edited. */
export const MapCard = (props: MapCardProps) => {
  const title = () => props.map.title || mapTexts().list.untitled
  const picture = () => (
    <Show
      when={thumbnailAddress(props.map)}
      fallback={
        <MapPicture document={emptyMap(props.map.title)} label={mapTexts().list.pictureOf(title())} />
      }
    >
      {(address) => <img src={address()} alt={mapTexts().list.pictureOf(title())} loading="lazy" />}
    </Show>
  )
  return (
    <li class="map-card panel" data-map={props.map.id}>
      <Show when={props.href} fallback={<div class="map-card-picture">{picture()}</div>}>
        {(href) => (
          <A
            class="map-card-picture"
            href={href()}
            tabindex="-1"
            aria-hidden="true"
            rel={props.external ? 'external' : undefined}
          >
            {picture()}
          </A>
        )}
      </Show>
      <div class="map-card-words">
        <h3>
          <Show when={props.href} fallback={title()}>
            {(href) => (
              <A href={href()} rel={props.external ? 'external' : undefined}>
                {title()}
              </A>
            )}
          </Show>
        </h3>
        <p class="small-text muted">
          {props.note ?? mapTexts().list.edited(formatInstant(props.map.updatedAt, language()))}
        </p>
        <Show when={props.role || props.map.publication}>
          <p class="map-card-chips">
            <Show when={props.role}>
              <span class="chip map-card-role">{props.role}</span>
            </Show>
            <Show when={props.map.publication}>
              <span class="chip">{mapTexts().list.published}</span>
            </Show>
            <Show when={props.map.publication?.behind}>
              <span class="chip">{mapTexts().list.behind}</span>
            </Show>
          </p>
        </Show>
      </div>
      <Show when={props.acts.length > 0}>
        <Menu label={mapTexts().list.menu(title())} items={props.acts} />
      </Show>
    </li>
  )
}
