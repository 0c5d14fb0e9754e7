import { createSignal, Match, Show, Switch } from 'solid-js'
import type { Properties } from '#geodata/schema/field.ts'
import type { MapDocument } from '#geodata/schema/map/mapDocument.ts'
import type { RowStore } from '#web/project/rows/createRowStore.ts'
import type { Panel, Participation } from './createParticipation.ts'
import { ParticipantAnswer, ParticipantReader, PickList, RefusalDialog } from './participantPanels.ts'
import type { ReadData } from './readMap.ts'

type ParticipantOverProps = {
  participation: Participation
  document: MapDocument
  data: ReadData
  rows: RowStore
  onRemove: (dataset: string, uid: string) => void
  onSave: (answers: Properties) => void
  onPhotoPosition: (position: [number, number]) => void
}

/** What speaks of one thing on the map: its form, its infobox, the choice between several, and what the server did not take. */
export const ParticipantOver = (props: ParticipantOverProps) => {
  const { participation, rows } = props
  const [later, setLater] = createSignal<number | null>(null)
  const panelOf = <K extends Panel['kind']>(kind: K): Extract<Panel, { kind: K }> | undefined => {
    const now = participation.panel()
    return isKind(now, kind) ? now : undefined
  }
  const conflict = () => {
    const waiting = rows.refused()
    return waiting?.refusal?.kind === 'conflict' && waiting.seq !== later()
      ? { waiting, refusal: waiting.refusal, dataset: rows.dataset(waiting.dataset) }
      : undefined
  }
  return (
    <>
      <Switch>
        <Match when={panelOf('write')}>
          {(writing) => (
            <ParticipantAnswer
              rows={rows}
              dataset={writing().dataset}
              before={writing().isNew ? undefined : rows.find(writing())}
              layers={participation.openLayers()}
              moving={writing().moving}
              onLayer={participation.choose}
              onMove={participation.move}
              onPhotoPosition={props.onPhotoPosition}
              onSave={props.onSave}
              onClose={participation.close}
            />
          )}
        </Match>
        <Match when={panelOf('read')}>
          {(reading) => (
            <ParticipantReader
              document={props.document}
              data={props.data}
              pick={reading().pick}
              mayEdit={participation.editable() !== undefined}
              onOpen={participation.read}
              onEdit={() => {
                const found = participation.editable()
                if (found) participation.edit(found.dataset, found.feature)
              }}
              onRemove={() => {
                const found = participation.editable()
                if (found) props.onRemove(found.dataset, found.feature.id)
              }}
            />
          )}
        </Match>
        <Match when={panelOf('choose')}>
          {(choosing) => (
            <div class="participant-choice">
              <PickList
                dataset={props.data.dataset}
                rows={props.data.rows}
                document={props.document}
                picked={choosing().picked}
                onOpen={participation.read}
                onClose={participation.close}
              />
            </div>
          )}
        </Match>
      </Switch>
      <Show when={conflict()}>
        {(found) => (
          <RefusalDialog
            {...found()}
            onInsist={() => rows.insist(found().waiting.seq)}
            onGiveUp={() => rows.giveUp(found().waiting.seq)}
            onClose={() => setLater(found().waiting.seq)}
          />
        )}
      </Show>
    </>
  )
}

const isKind = <K extends Panel['kind']>(panel: Panel, kind: K): panel is Extract<Panel, { kind: K }> =>
  panel.kind === kind
