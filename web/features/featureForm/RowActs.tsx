import { sketchTexts } from '#web/i18n/maps/sketchTexts.ts'
import { Icon } from '#web/ui/Icon.tsx'
import './featureForm.css'

/** What can be done with a row that one may edit. */
export const RowActs = (props: { onEdit: () => void; onRemove: () => void }) => (
  <div class="row-acts">
    <button type="button" class="button small" onClick={() => props.onEdit()}>
      <Icon name="pencil" size={16} />
      {sketchTexts().feature.edit}
    </button>
    <button type="button" class="button small" onClick={() => props.onRemove()}>
      <Icon name="trash" size={16} />
      {sketchTexts().feature.remove}
    </button>
  </div>
)
