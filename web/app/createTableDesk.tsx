import { type Accessor, createSignal, lazy, Show, Suspense } from 'solid-js'
import type { MapRole } from '#geodata/schema/map/mapSummary.ts'
import type { LayerPick } from '#web/map/DocumentMap.tsx'
import type { KyosoMap } from '#web/map/makeMap.ts'
import { useMap } from '#web/project/document/openMap.ts'
import type { TakePick } from './takePick.ts'

const TableDrawer = lazy(() =>
  import('./EditorTableDrawer.tsx').then((module) => ({ default: module.EditorTableDrawer })),
)

type TableDeskOptions = {
  kyosoMap: Accessor<KyosoMap | undefined>
  role: Accessor<MapRole>
  phone: Accessor<boolean>
}

/** The table of what a layer's features say, under the map: opened for a layer, its code fetched with it. */
export const createTableDesk = ({ kyosoMap, role, phone }: TableDeskOptions) => {
  const map = useMap()
  const [layer, setLayer] = createSignal<string | null>(null)
  const [asked, setAsked] = createSignal<{ layer: string; uid: string } | null>(null, { equals: false })
  let take: TakePick | undefined

  const opened = () => {
    const [made, wanted] = [kyosoMap(), map.document.layers.find(({ id }) => id === layer())]
    return made && wanted ? { map: made, layer: wanted } : undefined
  }
  return {
    open: (id: string): void => void setLayer(id),
    isOpen: (): boolean => opened() !== undefined,
    pick: (found: LayerPick[]): boolean => opened() !== undefined && take?.(found) === true,
    /** A row whose form the table asks for. */
    asked,
    drawer: () => (
      <Show when={opened()}>
        {(now) => (
          <Suspense>
            <TableDrawer
              kyosoMap={now().map}
              layer={now().layer}
              role={role()}
              phone={phone()}
              onLayer={setLayer}
              onForm={(uid) => {
                setAsked({ layer: now().layer.id, uid })
                if (phone()) setLayer(null)
              }}
              takePicks={(next) => {
                take = next
              }}
              onClose={() => setLayer(null)}
            />
          </Suspense>
        )}
      </Show>
    ),
  }
}
