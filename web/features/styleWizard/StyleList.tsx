import { For, Show } from 'solid-js'
import type { LayerStyle } from '#geodata/schema/map/layerStyle.ts'
import { mapTexts } from '#web/i18n/maps/mapTexts.ts'
import { StyleSymbol } from '#web/map/StyleSymbol.tsx'
import { duplicateStyle, layersWithStyle, removeStyle } from '#web/project/document/commands/styleCommands.ts'
import { newId } from '#web/project/document/newId.ts'
import { useMap } from '#web/project/document/openMap.ts'
import { Menu } from '#web/ui/Menu.tsx'

/** The styles of the map, each with the number of layers that have it. */
export const StyleList = () => {
  const map = useMap()
  const users = (style: LayerStyle) => layersWithStyle(map.document, style.id)
  const isSelected = (id: string): boolean => {
    const selection = map.selection()
    return selection?.kind === 'style' && selection.id === id
  }
  const remove = (style: LayerStyle): void => {
    if (isSelected(style.id)) map.select(null)
    map.editAndTell(removeStyle(map.document, style.id))
  }
  return (
    <Show when={map.document.styles.length > 0}>
      <section class="editor-section" aria-labelledby="style-list-title">
        <div class="editor-section-head">
          <h2 id="style-list-title">{mapTexts().styles.title}</h2>
        </div>
        <ul class="style-lines">
          <For each={map.document.styles}>
            {(style) => (
              <li class="layer-entry" classList={{ selected: isSelected(style.id) }}>
                <button
                  type="button"
                  class="layer-select"
                  aria-current={isSelected(style.id) ? 'true' : undefined}
                  onClick={() => map.select({ kind: 'style', id: style.id })}
                >
                  <StyleSymbol style={style} />
                  <span class="layer-name">{style.title}</span>
                  <span class="small-text muted style-users">
                    {mapTexts().styles.usedBy(users(style).length)}
                  </span>
                </button>
                <Menu
                  label={mapTexts().layers.menu(style.title)}
                  items={[
                    {
                      title: mapTexts().styles.duplicate,
                      icon: 'copy',
                      act: () =>
                        map.edit(
                          duplicateStyle(map.document, style.id, {
                            id: newId(),
                            title: mapTexts().styles.copyTitle(style.title),
                          }),
                        ),
                    },
                    {
                      title: mapTexts().styles.remove,
                      icon: 'trash',
                      danger: true,
                      act: () => remove(style),
                    },
                  ]}
                />
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  )
}
