import { createMemo, createSignal, createUniqueId, For, Show } from 'solid-js'
import { meetsConditions } from '#geodata/cartography/meetsConditions.ts'
import { readSettings } from '#geodata/schema/readSettings.ts'
import { searchSettings } from '#geodata/schema/widget/search.ts'
import { foldForSearch } from '#geodata/text/foldJapanese.ts'
import { langOf } from '#web/i18n/langOf.ts'
import { widgetTexts } from '#web/i18n/panels/widgetTexts.ts'
import { drawnLayers } from '#web/map/document/drawnLayers.ts'
import { legendTitle } from '#web/map/document/legend/legendTitle.ts'
import { isFromTiles } from '#web/map/document/summaryOf.ts'
import { anchorOf, titleOf } from '#web/project/drawnFeatures.ts'
import { Icon } from '#web/ui/Icon.tsx'
import { IconButton } from '#web/ui/IconButton.tsx'
import type { WidgetProps } from '../widgetReading.ts'

/** As many as can be looked through. */
const MOST = 20
const PLACE_ZOOM = 14

/** The features of the map by their names, however they are written. */
export const SearchWidget = (props: WidgetProps) => {
  const id = createUniqueId()
  const settings = () => readSettings(searchSettings, props.settings)
  const words = () => settings().words || widgetTexts().search
  const [typed, setTyped] = createSignal('')
  const asked = createMemo(() => foldForSearch(typed().trim()))
  const found = createMemo(() => {
    const { document, dataset, rows } = props.reading
    if (asked() === '') return []
    return drawnLayers(document.layers).flatMap(({ layer, shown }) => {
      const known = shown && layer.kind !== 'live' ? dataset(layer.source) : undefined
      const wanted = settings().layer === '' || settings().layer === layer.id
      if (!known || !wanted || isFromTiles(known)) return []
      return (rows(layer.source) ?? []).flatMap((feature) => {
        const title = titleOf(feature, known.titleField)
        const isMeant = foldForSearch(title).includes(asked())
        if (!isMeant || !meetsConditions(layer.filter, feature.properties)) return []
        return [{ layer, title, feature, of: legendTitle(layer, known) }]
      })
    })
  })
  const open = ({ layer, feature }: ReturnType<typeof found>[number]): void => {
    const position = anchorOf(feature)
    if (position) {
      const zoom = Math.max(props.reading.camera.zoom, PLACE_ZOOM)
      props.reading.kyosoMap?.fly({ kind: 'place', position, zoom })
    }
    props.reading.onOpen({ layer: layer.id, uid: feature.id })
  }
  return (
    <search class="widget-search panel">
      <div class="widget-search-line">
        <Icon name="search" />
        <input
          type="text"
          autocomplete="off"
          enterkeyhint="search"
          aria-label={words()}
          aria-controls={id}
          placeholder={words()}
          value={typed()}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            const [first] = found()
            if (event.isComposing) return
            if (event.key === 'Enter' && first) open(first)
            else if (event.key === 'Escape' && typed() !== '') {
              event.stopPropagation()
              setTyped('')
            }
          }}
        />
        <Show when={typed()}>
          <IconButton small icon="close" label={widgetTexts().clear} onClick={() => setTyped('')} />
        </Show>
      </div>
      <div id={id} class="widget-search-found" hidden={asked() === ''}>
        <p class="small-text muted" role="status">
          {asked() && widgetTexts().found(found().length)}
          {found().length > MOST ? `・${widgetTexts().first(MOST)}` : ''}
        </p>
        <ul>
          <For each={found().slice(0, MOST)}>
            {(hit) => (
              <li>
                <button type="button" onClick={() => open(hit)}>
                  <span lang={langOf(hit.title)}>{hit.title}</span>
                  <span class="small-text muted" lang={langOf(hit.of)}>
                    {hit.of}
                  </span>
                </button>
              </li>
            )}
          </For>
        </ul>
      </div>
    </search>
  )
}
