import { type Accessor, createMemo } from 'solid-js'
import { infoboxDefinitions } from '#geodata/schema/infobox/infoboxDefinitions.ts'
import type { Entity } from '#geodata/schema/map/entity.ts'
import type { MapDocument } from '#geodata/schema/map/mapDocument.ts'
import { storyBlockDefinitions } from '#geodata/schema/story/storyBlockDefinitions.ts'
import { areaTitle } from '#geodata/schema/widget/alignSystem.ts'
import { widgetDefinitions } from '#geodata/schema/widget/widgetDefinitions.ts'
import { localized } from '#web/i18n/language.ts'
import { mapTexts } from '#web/i18n/maps/mapTexts.ts'
import { storyTexts } from '#web/i18n/maps/storyTexts.ts'
import { useDatasets } from '#web/project/datasetStore.ts'
import { compareDocuments, type EntityDifferences } from '#web/project/document/compareDocuments.ts'
import { layerTitle } from '#web/project/document/layerTitle.ts'
import { useMap } from '#web/project/document/openMap.ts'

/** What would be different if the map became `wished`, in words. */
export const createDifferenceLines = (wished: Accessor<MapDocument | undefined>): Accessor<string[]> => {
  const map = useMap()
  const datasets = useDatasets()
  const words = () => mapTexts().versions

  const valueNames = (values: object): string => {
    const names = new Map(Object.entries({ ...storyTexts().values, ...words().values }))
    return [...new Set(Object.keys(values).map((name) => names.get(name) ?? name))].join('・')
  }
  const linesOf = <E extends Entity>(
    what: string,
    { added, changed, removed }: EntityDifferences<E>,
    titleOf: (entity: E) => string,
  ): string[] => [
    ...added.map((entity) => words().added(what, titleOf(entity))),
    ...changed.map(({ to, values }) => words().changed(what, titleOf(to), valueNames(values))),
    ...removed.map((entity) => words().removed(what, titleOf(entity))),
  ]
  const single = (what: string, values: object): string[] =>
    Object.keys(values).length > 0 ? [`${what}: ${valueNames(values)}`] : []

  return createMemo(() => {
    const document = wished()
    if (!document) return []
    const found = compareDocuments(map.document, document)
    return [
      ...single(words().about, found.about),
      ...single(words().scene, found.scene),
      ...linesOf(words().layer, found.layers, (layer) => layerTitle(layer, datasets.find(layer.source))),
      ...linesOf(words().style, found.styles, ({ title }) => title),
      ...linesOf(storyTexts().page, found.pages, ({ title }) => title || storyTexts().untitled),
      ...linesOf(storyTexts().storyBlock, found.storyBlocks, ({ kind }) =>
        localized(storyBlockDefinitions[kind].title),
      ),
      ...linesOf(mapTexts().widgets.widget, found.widgets, ({ kind }) =>
        localized(widgetDefinitions[kind].title),
      ),
      ...linesOf(mapTexts().widgets.areaNoun, found.areas, ({ area }) => localized(areaTitle(area))),
      ...linesOf(words().block, found.infobox, ({ kind }) => localized(infoboxDefinitions[kind].title)),
    ]
  })
}
