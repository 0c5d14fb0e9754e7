import { useNavigate } from '@solidjs/router'
import { For, Show } from 'solid-js'
import type { MapSummary } from '#geodata/schema/map/mapSummary.ts'
import { localized, texts } from '#web/i18n/language.ts'
import { mapTexts } from '#web/i18n/maps/mapTexts.ts'
import { roleTexts } from '#web/i18n/panels/roleTexts.ts'
import { copyOfState } from '#web/project/document/mapStates.ts'
import { newId } from '#web/project/document/newId.ts'
import { binMap, createMap, fetchMapState } from '#web/server/mapClient.ts'
import type { MenuItem } from '#web/ui/Menu.tsx'
import { daysLeftInBin } from './formatInstant.ts'
import { MapCard } from './MapCard.tsx'
import type { MapTab } from './mapTabs.ts'

type MapListProps = {
  which: MapTab
  maps: MapSummary[]
  text: string
  /** Whether there is somebody here who may make maps. */
  mayMake: boolean
  onChanged: (told: string) => void
  onFailed: (cause: unknown) => void
  /** Absent where there is nobody to share with. */
  onShare?: ((map: MapSummary) => void) | undefined
}

/** Maps as cards, with what can be done with each. */
export const MapList = (props: MapListProps) => {
  const navigate = useNavigate()
  const words = () => mapTexts().list

  const bin = async (map: MapSummary, binned: boolean): Promise<void> => {
    try {
      await binMap(map.id, binned)
      props.onChanged(binned ? words().binned(map.title) : words().restored(map.title))
    } catch (cause) {
      props.onFailed(cause)
    }
  }
  const duplicate = async (map: MapSummary): Promise<void> => {
    try {
      const id = newId()
      await createMap(id, copyOfState(await fetchMapState(map.id), words().copyTitle(map.title)))
      navigate(`/maps/${id}`)
    } catch (cause) {
      props.onFailed(cause)
    }
  }
  const acts = (map: MapSummary): MenuItem[] => {
    if (!props.mayMake || props.which === 'open') return []
    if (props.which === 'bin')
      return [{ title: words().restore, icon: 'undo', act: () => void bin(map, false) }]
    const share = props.onShare
    return [
      { title: words().open1, icon: 'map', act: () => navigate(`/maps/${map.id}`) },
      { title: words().duplicate, icon: 'copy', act: () => void duplicate(map) },
      ...(share ? [{ title: words().share, icon: 'people', act: () => share(map) } as const] : []),
      ...(map.role === 'owner'
        ? [{ title: words().toBin, icon: 'trash', danger: true, act: () => void bin(map, true) } as const]
        : []),
    ]
  }
  const hrefOf = (map: MapSummary): string | undefined => {
    if (props.which === 'mine' || props.which === 'shared') return `/maps/${map.id}`
    return props.which === 'open' && map.publication ? `/p/${map.publication.alias}` : undefined
  }
  const noteOf = (map: MapSummary): string | undefined =>
    props.which === 'bin' && map.deletedAt !== null
      ? words().daysLeft(daysLeftInBin(map.deletedAt, new Date()))
      : undefined
  const nothing = (): string => {
    if (props.text) return words().emptySearch(props.text)
    const { emptyMine, emptyShared, emptyOpen, emptyBin } = words()
    return { mine: emptyMine, shared: emptyShared, open: emptyOpen, bin: emptyBin }[props.which]
  }

  return (
    <Show when={props.maps.length > 0} fallback={<p class="maps-empty muted">{nothing()}</p>}>
      <ul class="map-cards" aria-label={`${words()[props.which]} ${texts().count(props.maps.length)}`}>
        <For each={props.maps}>
          {(map) => (
            <MapCard
              map={map}
              href={hrefOf(map)}
              external={props.which === 'open'}
              note={noteOf(map)}
              role={props.which === 'shared' ? localized(roleTexts)[map.role].title : undefined}
              acts={acts(map)}
            />
          )}
        </For>
      </ul>
    </Show>
  )
}
