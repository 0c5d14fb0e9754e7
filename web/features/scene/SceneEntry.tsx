import { texts } from '#web/i18n/language.ts'
import { mapTexts } from '#web/i18n/maps/mapTexts.ts'
import { useMap } from '#web/project/document/openMap.ts'
import { Icon } from '#web/ui/Icon.tsx'

/** The scene as the first thing of the list: what lies under all layers. */
export const SceneEntry = () => {
  const map = useMap()
  const selected = () => map.selection()?.kind === 'scene'
  return (
    <section class="editor-section" aria-labelledby="scene-title">
      <div class="editor-section-head">
        <h2 id="scene-title">{mapTexts().scene.title}</h2>
      </div>
      <div class="layer-entry scene-entry" classList={{ selected: selected() }}>
        <button
          type="button"
          class="layer-select"
          aria-current={selected() ? 'true' : undefined}
          onClick={() => map.select({ kind: 'scene' })}
        >
          <Icon name="globe" size={20} />
          <span class="layer-name">{texts().map.basemaps[map.document.scene.basemap]}</span>
        </button>
      </div>
    </section>
  )
}
