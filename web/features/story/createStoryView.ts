import { type Accessor, createComputed, createMemo, createSignal, on } from 'solid-js'
import type { MapDocument } from '#geodata/schema/map/mapDocument.ts'
import type { Moment, StoryPage } from '#geodata/schema/map/storyPage.ts'
import { layersOnPage, shownLayerIds } from '#web/project/story/pageLayers.ts'

/** The map as one page shows it, with what a reader has switched since the page was opened. */
export const createStoryView = (document: Accessor<MapDocument>, page: Accessor<StoryPage | undefined>) => {
  const [switched, setSwitched] = createSignal<ReadonlyMap<string, boolean>>(new Map())
  const [chosen, setChosen] = createSignal<Moment | null>(null)
  createComputed(
    on(
      () => page()?.id,
      () => {
        setSwitched(new Map())
        setChosen(null)
      },
      { defer: true },
    ),
  )
  const onPage = createMemo(() => layersOnPage(document().layers, page()))
  const shown = createMemo((): ReadonlySet<string> => {
    const ids = new Set(shownLayerIds(onPage()))
    for (const [id, on] of switched()) {
      if (on) ids.add(id)
      else ids.delete(id)
    }
    return ids
  })
  const asShown = createMemo((): MapDocument => {
    const layers = switched().size > 0 ? layersOnPage(document().layers, { layers: [...shown()] }) : onPage()
    return { ...document(), layers }
  })
  return {
    document: asShown,
    moment: (): Moment | null => chosen() ?? page()?.moment ?? null,
    setMoment: (moment: Moment): void => void setChosen(moment),
    isLayerOn: (id: string): boolean => shown().has(id),
    toggleLayer: (id: string): void => void setSwitched(new Map(switched()).set(id, !shown().has(id))),
  }
}
