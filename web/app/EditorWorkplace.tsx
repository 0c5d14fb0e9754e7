import { createSignal, Show, Suspense } from 'solid-js'
import type { Bbox } from '#geodata/schema/dataset.ts'
import type { MapRole } from '#geodata/schema/map/mapSummary.ts'
import type { Camera } from '#geodata/schema/map/scene.ts'
import { NewSketchDialog } from '#web/features/formBuilder/NewSketchDialog.tsx'
import { LayerList } from '#web/features/layerList/LayerList.tsx'
import { LayerNames } from '#web/features/layerList/LayerNames.tsx'
import { SceneEntry } from '#web/features/scene/SceneEntry.tsx'
import { StyleList } from '#web/features/styleWizard/StyleList.tsx'
import { mapTexts } from '#web/i18n/maps/mapTexts.ts'
import type { KyosoMap } from '#web/map/makeMap.ts'
import type { Person } from '#web/project/document/live/presence.ts'
import { useMap } from '#web/project/document/openMap.ts'
import { createMediaQuery } from '#web/ui/createMediaQuery.ts'
import { createPanelSize } from '#web/ui/createPanelSize.ts'
import { createRemembered } from '#web/ui/createRemembered.ts'
import { IconButton } from '#web/ui/IconButton.tsx'
import { Resizer } from '#web/ui/Resizer.tsx'
import { NewAnalysis } from './analysisParts.ts'
import { createStoryDesk } from './createStoryDesk.tsx'
import { createTableDesk } from './createTableDesk.tsx'
import { createWidgetDesk } from './createWidgetDesk.tsx'
import { createWorkshopDesk } from './createWorkshopDesk.tsx'
import { EditorMap } from './EditorMap.tsx'
import { EditorSheet } from './EditorSheet.tsx'
import { mayShape } from './editorRights.ts'
import { FormSample } from './FormSample.tsx'
import { Inspector } from './Inspector.tsx'

type EditorWorkplaceProps = {
  /** What lies around the map: its layers, the story told with it, what stands on it, or the group that works on it. */
  tab: 'map' | 'story' | 'widgets' | 'join'
  phone: boolean
  /** Undefined while the server is not there to say. */
  role: MapRole | undefined
  followed: Person | undefined
  onStopFollowing: () => void
}

/** Scene and layers left, the map in the middle, the inspector right; on a phone the map and one sheet. */
export const EditorWorkplace = (props: EditorWorkplaceProps) => {
  const map = useMap()
  const [kyosoMap, setKyosoMap] = createSignal<KyosoMap>()
  const [camera, setCamera] = createSignal<Camera>({ ...map.document.scene.camera })
  const [leftOpen, setLeftOpen] = createRemembered('editor.leftOpen', true)
  const [rightOpen, setRightOpen] = createRemembered('editor.rightOpen', true)
  const [addingSketch, setAddingSketch] = createSignal(false)
  const [analysing, setAnalysing] = createSignal(false)
  const [drawing, setDrawing] = createSignal(false)
  /** Too narrow for the inspector and the form of what is drawn side by side. */
  const isNarrow = createMediaQuery('(max-width: 1199px)')
  const left = createPanelSize('editor.left', { initial: 290, min: 220, max: 460 })
  const right = createPanelSize('editor.right', { initial: 340, min: 280, max: 560 })

  const look = ({ lon, lat, ...rest }: Camera): void =>
    void kyosoMap()?.map.easeTo({ center: [lon, lat], ...rest, duration: 600 })
  const box = (): Bbox | null => {
    // told anew by every move of the camera
    camera()
    const bounds = kyosoMap()?.map.getBounds()
    return bounds ? [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()] : null
  }
  const isOn = (tab: EditorWorkplaceProps['tab']) => (): boolean => props.tab === tab
  const story = createStoryDesk({ open: isOn('story'), kyosoMap, camera })
  const widgets = createWidgetDesk({
    open: isOn('widgets'),
    phone: () => props.phone,
    kyosoMap,
    camera,
    look,
  })
  const workshop = createWorkshopDesk({
    open: isOn('join'),
    kyosoMap,
    onAddLayer: () => setAddingSketch(true),
  })
  const role = (): MapRole => props.role ?? 'contributor'
  const table = createTableDesk({ kyosoMap, role, phone: () => props.phone })
  const layers = {
    lists: () => (
      <>
        <SceneEntry />
        <LayerList
          onAddSketch={() => setAddingSketch(true)}
          onAnalyse={() => setAnalysing(true)}
          onTable={table.open}
        />
        <StyleList />
      </>
    ),
    inspector: () => <Inspector camera={camera()} box={box()} onLook={look} />,
    titles: () => ({ lists: mapTexts().layers.title, inspector: mapTexts().inspector.short }),
    label: () => mapTexts().panels.left,
  }
  /** For whom nothing of the map itself is to be changed. */
  const reading = { ...layers, lists: () => <LayerNames onTable={table.open} />, inspector: undefined }
  const desks = {
    map: layers,
    story,
    widgets,
    join: { ...workshop, label: () => mapTexts().bar.join },
  }
  const desk = () => (mayShape(props.role) ? desks[props.tab] : reading)

  return (
    <>
      <div class="editor-body">
        <Show when={!props.phone && leftOpen()}>
          <aside
            class="editor-panel editor-left"
            style={{ width: `${left.width()}px` }}
            aria-label={desk().label()}
          >
            <div class="editor-scroll">{desk().lists()}</div>
            <Resizer side="left" label={mapTexts().panels.resizeLeft} size={left} />
          </aside>
        </Show>
        <div class="editor-middle">
          <EditorMap
            phone={props.phone}
            role={role()}
            onDrawing={setDrawing}
            followed={props.followed}
            onStopFollowing={props.onStopFollowing}
            onCamera={setCamera}
            onMap={setKyosoMap}
            document={story.document()}
            moment={story.moment()}
            takePick={table.pick}
            asked={table.asked()}
            highlighted={workshop.highlighted()}
            bare={props.tab === 'widgets'}
          />
          {widgets.board()}
          <Show when={!props.phone}>{story.preview()}</Show>
          {workshop.over()}
          <Show when={!props.phone}>
            <IconButton
              small
              class="fold-left"
              icon={leftOpen() ? 'chevronLeft' : 'chevronRight'}
              label={leftOpen() ? mapTexts().panels.hideLeft : mapTexts().panels.showLeft}
              aria-expanded={leftOpen()}
              onClick={() => setLeftOpen(!leftOpen())}
            />
            <Show when={desk().inspector}>
              <IconButton
                small
                class="fold-right"
                icon={rightOpen() ? 'chevronRight' : 'chevronLeft'}
                label={rightOpen() ? mapTexts().panels.hideRight : mapTexts().panels.showRight}
                aria-expanded={rightOpen()}
                onClick={() => setRightOpen(!rightOpen())}
              />
            </Show>
          </Show>
        </div>
        <Show when={!props.phone && desk().inspector && rightOpen() && !(drawing() && isNarrow())}>
          <aside
            class="editor-panel editor-right"
            style={{ width: `${right.width()}px` }}
            aria-label={mapTexts().panels.right}
          >
            <Resizer side="right" label={mapTexts().panels.resizeRight} size={right} />
            <div class="editor-scroll">{desk().inspector?.()}</div>
          </aside>
        </Show>
        <Show when={props.phone && !drawing()}>
          <EditorSheet lists={() => desk().lists()} inspector={desk().inspector} titles={desk().titles()} />
        </Show>
        <Show when={analysing()}>
          <Suspense>
            <NewAnalysis onClose={() => setAnalysing(false)} />
          </Suspense>
        </Show>
        <Show when={addingSketch()}>
          <NewSketchDialog
            show={(form) => <FormSample form={form} />}
            onClose={() => setAddingSketch(false)}
          />
        </Show>
        {story.over()}
      </div>
      <Show when={(isOn('map')() || isOn('join')()) && !drawing()}>{table.drawer()}</Show>
    </>
  )
}
