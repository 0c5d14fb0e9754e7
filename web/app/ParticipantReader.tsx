import { Show } from 'solid-js'
import type { MapDocument } from '#geodata/schema/map/mapDocument.ts'
import { RowActs } from '#web/features/featureForm/RowActs.tsx'
import { SelectionReader } from '#web/features/reader/SelectionReader.tsx'
import type { LayerPick } from '#web/map/DocumentMap.tsx'
import type { ReadData } from './readMap.ts'
import '#web/features/reader/reader.css'

type ParticipantReaderProps = {
  document: MapDocument
  data: ReadData
  pick: LayerPick
  mayEdit: boolean
  onOpen: (pick: LayerPick | null) => void
  onEdit: () => void
  onRemove: () => void
}

/** What somebody has put on the map; one's own with the way to change it. */
export const ParticipantReader = (props: ParticipantReaderProps) => (
  <section class="participant-sheet low">
    <div class="participant-sheet-body bare">
      <SelectionReader
        document={props.document}
        pick={props.pick}
        dataset={props.data.dataset}
        rows={props.data.rows}
        assetAddress={props.data.assetAddress}
        onOpen={props.onOpen}
      />
      <Show when={props.mayEdit}>
        <RowActs onEdit={props.onEdit} onRemove={props.onRemove} />
      </Show>
    </div>
  </section>
)
