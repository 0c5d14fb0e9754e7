import { createMemo, For } from 'solid-js'
import type { Dataset } from '#geodata/schema/dataset.ts'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import type { MapDocument } from '#geodata/schema/map/mapDocument.ts'
import { langOf } from '#web/i18n/langOf.ts'
import { texts } from '#web/i18n/language.ts'
import { readerTexts } from '#web/i18n/readerTexts.ts'
import type { LayerPick } from '#web/map/DocumentMap.tsx'
import { legendTitle } from '#web/map/document/legend/legendTitle.ts'
import { municipalityOf } from '#web/project/areaListUid.ts'
import { titleOf } from '#web/project/drawnFeatures.ts'
import { municipalityTitle } from '#web/project/municipalityTitle.ts'
import { IconButton } from '#web/ui/IconButton.tsx'

type PickListProps = {
  document: MapDocument
  picked: LayerPick[]
  dataset: (id: string) => Dataset | undefined
  rows: (id: string) => FeatureJson[] | undefined
  onOpen: (pick: LayerPick) => void
  onClose: () => void
}

/** Several things lie under a click: which one is meant? */
export const PickList = (props: PickListProps) => {
  const lines = createMemo(() =>
    props.picked.flatMap((pick) => {
      const layer = props.document.layers.find(({ id }) => id === pick.layer)
      if (!layer) return []
      const dataset = props.dataset(layer.source)
      const row = props.rows(layer.source)?.find(({ id }) => id === pick.uid)
      const city = municipalityOf(pick.uid)
      const name =
        row && dataset ? titleOf(row, dataset.titleField) : city && municipalityTitle(dataset, city)
      return [{ pick, title: pick.title ?? name ?? '', layer: legendTitle(layer, dataset) }]
    }),
  )
  return (
    <section class="reader-picks panel" aria-labelledby="reader-picks-title">
      <header>
        <h2 id="reader-picks-title">{readerTexts().chooseOne(lines().length)}</h2>
        <IconButton small icon="close" label={texts().close} onClick={() => props.onClose()} />
      </header>
      <ul>
        <For each={lines()}>
          {(line) => (
            <li>
              <button type="button" onClick={() => props.onOpen(line.pick)}>
                <span lang={langOf(line.title)}>{line.title}</span>
                <span class="small-text muted">{line.layer}</span>
              </button>
            </li>
          )}
        </For>
      </ul>
    </section>
  )
}
