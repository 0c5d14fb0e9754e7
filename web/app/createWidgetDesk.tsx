import { type Accessor, createSignal, lazy, Show, Suspense } from 'solid-js'
import type { Camera } from '#geodata/schema/map/scene.ts'
import type { Device } from '#geodata/schema/widget/alignSystem.ts'
import { placedWidgets } from '#geodata/schema/widget/placedWidgets.ts'
import { widgetDefinitions } from '#geodata/schema/widget/widgetDefinitions.ts'
import { localized } from '#web/i18n/language.ts'
import { mapTexts } from '#web/i18n/maps/mapTexts.ts'
import type { KyosoMap } from '#web/map/makeMap.ts'
import { useMap } from '#web/project/document/openMap.ts'

const WidgetDesk = lazy(() => import('./WidgetDesk.tsx').then((module) => ({ default: module.WidgetDesk })))
const WidgetList = lazy(() =>
  import('#web/features/widgets/edit/WidgetList.tsx').then((module) => ({ default: module.WidgetList })),
)
const WidgetForm = lazy(() =>
  import('#web/features/widgets/edit/WidgetForm.tsx').then((module) => ({ default: module.WidgetForm })),
)

type DeskProps = {
  open: Accessor<boolean>
  phone: Accessor<boolean>
  kyosoMap: Accessor<KyosoMap | undefined>
  camera: Accessor<Camera>
  look: (camera: Camera) => void
}

/** What the tab of the widgets puts around the editor's map, and onto it. */
export const createWidgetDesk = ({ open, phone, kyosoMap, camera, look }: DeskProps) => {
  const map = useMap()
  const [chosen, setDevice] = createSignal<Device | null>(null)
  const device = (): Device => chosen() ?? (phone() ? 'phone' : 'desktop')
  const selected = (): string | null => {
    const selection = map.selection()
    return selection?.kind === 'widget' ? selection.id : null
  }
  const select = (id: string): void => map.select({ kind: 'widget', id })
  const widget = () => placedWidgets(map.document.widgets, device()).find(({ id }) => id === selected())
  return {
    lists: () => (
      <Suspense>
        <WidgetList device={device()} onDevice={setDevice} selected={selected()} onSelect={select} />
      </Suspense>
    ),
    titles: () => ({ lists: mapTexts().widgets.title, inspector: mapTexts().inspector.short }),
    label: () => mapTexts().widgets.list,
    inspector: () => (
      <>
        <div class="inspector-head">
          <h2>
            {widget()
              ? localized(widgetDefinitions[widget()?.kind ?? 'credits'].title)
              : mapTexts().widgets.widget}
          </h2>
        </div>
        <Show when={widget()} fallback={<p class="inspector-nothing muted">{mapTexts().widgets.choose}</p>}>
          {(known) => (
            <Suspense>
              <WidgetForm widget={known()} view={{ camera, look }} />
            </Suspense>
          )}
        </Show>
      </>
    ),
    /** Over the map. */
    board: () => (
      <Show when={open()}>
        <Suspense>
          <WidgetDesk
            device={device()}
            kyosoMap={kyosoMap()}
            camera={camera()}
            selected={selected()}
            onSelect={select}
          />
        </Suspense>
      </Show>
    ),
  }
}
