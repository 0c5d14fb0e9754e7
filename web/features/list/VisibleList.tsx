import { createMemo, For, Show } from 'solid-js'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import { langOf } from '#web/i18n/langOf.ts'
import { localized, texts } from '#web/i18n/language.ts'
import { legendLook } from '#web/map/drawnLook.ts'
import { LegendSymbol } from '#web/map/LegendSymbol.tsx'
import { useDatasets } from '#web/project/datasetStore.ts'
import { isRoughFeature, titleOf } from '#web/project/drawnFeatures.ts'
import { useView } from '#web/project/viewStore.ts'
import { useVisible, type VisibleFeature } from '#web/project/visibleFeatures.ts'
import './VisibleList.css'

const SHOWN = 60

/** What the map shows now, in words: for the keyboard, for screen readers, for whoever prefers a list. */
export const VisibleList = () => {
  const { view, select, flyTo } = useView()
  const datasets = useDatasets()
  const visible = useVisible()
  const title = (dataset: string, feature: FeatureJson): string =>
    titleOf(feature, datasets.find(dataset)?.titleField ?? 'name')
  /** One object for one feature, however often the list is made: its row stays, and keeps the focus, while the map moves. */
  const shown = createMemo((before: VisibleFeature[]) => {
    const known = new Map(before.map((each) => [each.feature, each]))
    return visible()
      .slice(0, SHOWN)
      .map((each) => known.get(each.feature) ?? each)
  }, [])
  return (
    <section class="visible-list" aria-label={texts().list.title}>
      <p class="visible-count" role="status">
        {visible().length > 0 ? texts().list.count(visible().length) : texts().list.none}
      </p>
      <ul>
        <For each={shown()}>
          {({ dataset, feature, position }) => (
            <li>
              <button
                type="button"
                aria-current={view.selection?.uid === feature.id ? 'true' : undefined}
                onClick={() => {
                  select({ dataset, uid: feature.id })
                  flyTo({ kind: 'place', position })
                }}
              >
                <LegendSymbol
                  look={legendLook(dataset, datasets.find(dataset))}
                  rough={isRoughFeature(feature)}
                />
                <span class="visible-name">
                  <span lang={langOf(title(dataset, feature))}>{title(dataset, feature)}</span>
                  <span class="muted small-text">
                    {localized(datasets.find(dataset)?.title ?? { ja: '', en: '' })}
                  </span>
                </span>
              </button>
            </li>
          )}
        </For>
      </ul>
      <Show when={visible().length > SHOWN}>
        <p class="muted small-text visible-more">{texts().list.more(visible().length - SHOWN)}</p>
      </Show>
    </section>
  )
}
