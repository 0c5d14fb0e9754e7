import { createEffect, createSignal, on, onCleanup, Show } from 'solid-js'
import type { MapDocument } from '#geodata/schema/map/mapDocument.ts'
import type { MapRole } from '#geodata/schema/map/mapSummary.ts'
import type { Camera } from '#geodata/schema/map/scene.ts'
import type { Moment } from '#geodata/schema/map/storyPage.ts'
import { RowActs } from '#web/features/featureForm/RowActs.tsx'
import { Cursors } from '#web/features/presence/Cursors.tsx'
import { FeatureReader } from '#web/features/reader/FeatureReader.tsx'
import { PickList } from '#web/features/reader/PickList.tsx'
import { texts } from '#web/i18n/language.ts'
import { mapTexts } from '#web/i18n/maps/mapTexts.ts'
import { DocumentLegend } from '#web/map/DocumentLegend.tsx'
import { DocumentMap, type LayerPick } from '#web/map/DocumentMap.tsx'
import type { MapState } from '#web/map/GroundMap.tsx'
import type { KyosoMap } from '#web/map/makeMap.ts'
import { createSettledData } from '#web/project/createSettledData.ts'
import { useDatasets } from '#web/project/datasetStore.ts'
import type { Person } from '#web/project/document/live/presence.ts'
import { useMap } from '#web/project/document/openMap.ts'
import { assetAddress } from '#web/server/mapClient.ts'
import { colorScheme } from '#web/ui/colorScheme.ts'
import { createRemembered } from '#web/ui/createRemembered.ts'
import { Icon } from '#web/ui/Icon.tsx'
import { IconButton } from '#web/ui/IconButton.tsx'
import { createEditorDrawing } from './createEditorDrawing.ts'
import { createThumbnails } from './createThumbnails.ts'
import { drawingPadding, FORM_WIDTH } from './drawingPadding.ts'
import { EditorDrawing } from './EditorDrawing.tsx'
import { mayShape } from './editorRights.ts'
import { underHalfSheet } from './mapPadding.ts'

type EditorMapProps = {
  phone: boolean
  role: MapRole
  followed: Person | undefined
  onStopFollowing: () => void
  onCamera: (camera: Camera) => void
  onMap: (map: KyosoMap) => void
  /** The map is wanted whole. */
  onDrawing: (drawing: boolean) => void
  /** The map as a page of the story shows it; absent: as it is. */
  document?: MapDocument
  /** What is looked at beside the map. */
  highlighted?: LayerPick | null
  moment?: Moment | null
  /** Nothing of the editor's own lies over the map. */
  bare?: boolean
  /** Takes what was clicked; true: nothing else is to come of it. */
  takePick?: (found: LayerPick[]) => boolean
  /** A row whose form is asked for. */
  asked?: { layer: string; uid: string } | null
}

type Project = (position: [number, number]) => { x: number; y: number }

const NO_PADDING = { top: 20, right: 20, bottom: 20, left: 20 }

/** On a narrower window the legend would hide the map: it begins folded. */
const WIDE = 1199

/** The map being edited: its layers as readers will see them, its legend, where the others are. */
export const EditorMap = (props: EditorMapProps) => {
  const map = useMap()
  const datasets = useDatasets()
  const settled = createSettledData(datasets)
  const [kyosoMap, setKyosoMap] = createSignal<KyosoMap>()
  const [zoom, setZoom] = createSignal(map.document.scene.camera.zoom)
  const [project, setProject] = createSignal<Project>()
  const [picks, setPicks] = createSignal<LayerPick[]>([])
  const [state, setState] = createSignal<MapState>('busy')
  const [legendOpen, setLegendOpen] = createRemembered('editor.legend', innerWidth > WIDE)
  const drawing = createEditorDrawing({ kyosoMap, role: () => props.role, phone: () => props.phone })
  createEffect(() => props.onDrawing(drawing.isDrawing()))
  createEffect(
    on(
      () => props.asked,
      (asked) => {
        const layer = asked && layerOf(asked.layer)
        const row = layer && map.rows.find({ dataset: layer.source, uid: asked.uid })
        if (layer && row && drawing.mayEdit(row)) drawing.edit(layer, row)
      },
    ),
  )
  // the list's picture is for those to make who make the map
  createThumbnails({ map, kyosoMap, idle: () => state() === 'idle' && mayShape(props.role) })

  const layerOf = (id: string) => map.document.layers.find((layer) => layer.id === id)
  const featureOf = (pick: LayerPick) => {
    const source = layerOf(pick.layer)?.source ?? ''
    return datasets.features(source)?.find(({ id }) => id === pick.uid) ?? datasets.feature(source, pick.uid)
  }
  const open = (pick: LayerPick): void => {
    const layer = layerOf(pick.layer)
    setPicks([])
    if (!layer) return
    map.select({ kind: 'layer', id: layer.id })
    map.setPicked({ layer: layer.id, dataset: layer.source, uid: pick.uid })
  }
  const pick = (found: LayerPick[]): void => {
    // clicks belong to what is being drawn
    if (drawing.isDrawing()) return
    if (props.takePick?.(found)) {
      setPicks([])
      return
    }
    const [first] = found
    setPicks(found.length > 1 ? found : [])
    if (found.length === 1 && first) open(first)
    else if (found.length === 0) map.setPicked(null)
  }
  const reader = () => {
    const picked = map.picked()
    const layer = picked && layerOf(picked.layer)
    const dataset = layer && datasets.find(layer.source)
    const feature = picked && featureOf(picked)
    if (!layer || !dataset || !feature) return undefined
    // what was drawn here can be changed here, also on a phone
    const opens = layer.kind === 'sketch' || (layer.infobox !== 'none' && !props.phone)
    return opens ? { layer, dataset, feature } : undefined
  }

  const padding = () => {
    const answering = drawing.session.phase() === 'answering'
    if (!props.phone) return answering ? { ...NO_PADDING, right: FORM_WIDTH } : NO_PADDING
    const bottom = drawing.isDrawing() ? drawingPadding(innerHeight, answering) : underHalfSheet(innerHeight)
    return { ...NO_PADDING, bottom }
  }

  createEffect(
    on(kyosoMap, (made) => {
      if (!made) return
      const view = made.map
      const moved = (): void => {
        setProject(() => (position: [number, number]) => view.project(position))
        setZoom(view.getZoom())
      }
      view.on('move', moved)
      view.on('mousemove', ({ lngLat }) => map.say({ cursor: [lngLat.lng, lngLat.lat] }))
      view.on('mouseout', () => map.say({ cursor: null }))
      view.on('dragstart', () => props.onStopFollowing())
      moved()
      const observer = new ResizeObserver(() => view.resize())
      observer.observe(view.getContainer())
      onCleanup(() => observer.disconnect())
    }),
  )
  createEffect(() => {
    const camera = props.followed?.camera
    if (!camera) return
    const { lon, lat, zoom: to, bearing, pitch } = camera
    kyosoMap()?.map.easeTo({ center: [lon, lat], zoom: to, bearing, pitch, duration: 300 })
  })
  onCleanup(() => map.say({ cursor: null }))

  return (
    <div class="editor-map" classList={{ bare: props.bare === true }}>
      <DocumentMap
        document={props.document ?? map.document}
        moment={props.moment ?? null}
        rows={drawing.rows}
        dataset={datasets.find}
        hasFailed={datasets.hasFailed}
        feature={datasets.feature}
        assetAddress={(id) => assetAddress(map.id, id)}
        scheme={colorScheme()}
        padding={padding()}
        selection={map.picked()}
        highlighted={props.highlighted ?? null}
        onPick={pick}
        onHover={() => undefined}
        onCamera={(camera) => {
          props.onCamera(camera)
          map.say({ camera })
        }}
        onMap={(made) => {
          setKyosoMap(made)
          props.onMap(made)
        }}
        onState={setState}
      />
      <Cursors people={map.people()} project={project()} />
      <div class="editor-zoom panel" hidden={props.bare}>
        <IconButton
          icon="plus"
          label={texts().map.zoomIn}
          onClick={() => kyosoMap()?.fly({ kind: 'zoom', by: 1 })}
        />
        <IconButton
          icon="minus"
          label={texts().map.zoomOut}
          onClick={() => kyosoMap()?.fly({ kind: 'zoom', by: -1 })}
        />
      </div>
      <Show when={!props.phone && !props.bare && !drawing.isDrawing() && map.document.layers.length > 0}>
        <section class="editor-legend panel" aria-label={mapTexts().map.legend}>
          <button
            type="button"
            class="editor-legend-head"
            aria-expanded={legendOpen()}
            onClick={() => setLegendOpen(!legendOpen())}
          >
            {mapTexts().map.legend}
            <Icon name={legendOpen() ? 'chevronDown' : 'chevronUp'} size={16} />
          </button>
          <Show when={legendOpen()}>
            {/* biome-ignore lint/a11y/useSemanticElements: lines of a legend are no form */}
            <div class="editor-legend-body" role="group" aria-label={mapTexts().map.legend} tabindex="0">
              <DocumentLegend
                document={props.document ?? map.document}
                rows={settled.rows}
                dataset={settled.dataset}
                assetAddress={(id) => assetAddress(map.id, id)}
                zoom={zoom()}
              />
            </div>
          </Show>
        </section>
      </Show>
      <Show when={picks().length > 0}>
        <div class="editor-picks">
          <PickList
            document={map.document}
            picked={picks()}
            dataset={datasets.find}
            rows={datasets.features}
            onOpen={open}
            onClose={() => void setPicks([])}
          />
        </div>
      </Show>
      <Show when={!drawing.isDrawing() && reader()}>
        {(shown) => (
          <section class="editor-reader panel" aria-label={texts().info.title}>
            <FeatureReader
              layer={shown().layer}
              blocks={map.document.infobox}
              dataset={shown().dataset}
              feature={shown().feature}
              rows={datasets.features(shown().dataset.id)}
              assetAddress={map.rows.photos.addressOf}
              onClose={() => map.setPicked(null)}
            />
            <Show when={shown().layer.kind === 'sketch' && drawing.mayEdit(shown().feature)}>
              <RowActs
                onEdit={() => drawing.edit(shown().layer, shown().feature)}
                onRemove={() => drawing.remove(shown().layer, shown().feature)}
              />
            </Show>
          </section>
        )}
      </Show>
      <EditorDrawing
        drawing={drawing}
        kyosoMap={kyosoMap()}
        phone={props.phone}
        hidden={props.bare === true || picks().length > 0 || reader() !== undefined}
      />
    </div>
  )
}
