import { type Accessor, createEffect, createSignal, lazy, on, Show, Suspense } from 'solid-js'
import { formatInstant } from '#web/features/maps/formatInstant.ts'
import type { Contribution } from '#web/features/review/createReviewQueue.ts'
import { language, texts } from '#web/i18n/language.ts'
import { mapTexts } from '#web/i18n/maps/mapTexts.ts'
import type { LayerPick } from '#web/map/DocumentMap.tsx'
import type { KyosoMap } from '#web/map/makeMap.ts'
import { useMap } from '#web/project/document/openMap.ts'
import { anchorOf } from '#web/project/drawnFeatures.ts'

const WorkshopEntry = lazy(() =>
  import('./WorkshopPanel.tsx').then((module) => ({ default: module.WorkshopEntry })),
)
const WorkshopConsole = lazy(() =>
  import('./WorkshopPanel.tsx').then((module) => ({ default: module.WorkshopConsole })),
)
const EnteringBar = lazy(() =>
  import('#web/features/workshop/EnteringBar.tsx').then((module) => ({ default: module.EnteringBar })),
)

/** Near enough to see where a contribution lies. */
const NEAR_ZOOM = 13

type DeskProps = {
  open: Accessor<boolean>
  kyosoMap: Accessor<KyosoMap | undefined>
  /** Opens the making of a layer to draw in. */
  onAddLayer: () => void
}

/** What the tab for a group puts around the editor's map: who gets in and when, and what comes of it. */
export const createWorkshopDesk = ({ open, kyosoMap, onAddLayer }: DeskProps) => {
  const map = useMap()
  const [looked, setLooked] = createSignal<LayerPick | null>(null)
  const [failed, setFailed] = createSignal(false)
  const load = async (): Promise<void> => {
    setFailed(false)
    try {
      await map.workshop.load()
    } catch {
      setFailed(map.workshop.now() === undefined)
    }
  }
  createEffect(
    on(open, (now) => {
      if (now) void load()
    }),
  )
  const look = (contribution: Contribution | null): void => {
    const uid = contribution?.feature.id
    if (looked()?.uid === uid) return
    setLooked(contribution && { layer: contribution.layer.id, uid: contribution.feature.id })
    const position = contribution && anchorOf(contribution.feature)
    const made = kyosoMap()
    if (position && made) made.fly({ kind: 'place', position, zoom: Math.max(made.map.getZoom(), NEAR_ZOOM) })
  }
  const instant = (text: string): string => formatInstant(text, language())

  return {
    titles: () => ({ lists: mapTexts().bar.join, inspector: mapTexts().bar.joinRun }),
    highlighted: () => (open() ? looked() : null),
    lists: () => (
      <Suspense fallback={<p class="page-loading muted">{texts().loading}</p>}>
        <WorkshopEntry failed={failed()} onRetry={() => void load()} />
      </Suspense>
    ),
    inspector: () => (
      <Suspense fallback={<p class="page-loading muted">{texts().loading}</p>}>
        <WorkshopConsole formatInstant={instant} onLook={look} onAddLayer={onAddLayer} />
      </Suspense>
    ),
    /** Over the map, on every tab where one draws. */
    over: () => (
      <Show when={map.workshop.enteringFor()}>
        <Suspense>
          <EnteringBar />
        </Suspense>
      </Show>
    ),
  }
}
