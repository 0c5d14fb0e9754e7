import { localized } from '#web/i18n/language.ts'
import { participantTexts } from '#web/i18n/panels/participantTexts.ts'
import { Icon } from '#web/ui/Icon.tsx'

type ActBarProps = {
  mine: number
  /** Nothing can be added now. */
  locked: boolean
  onAdd: () => void
  onMine: () => void
}

/** What the thumb reaches: one large act, and beside it what one has done. */
export const ActBar = (props: ActBarProps) => {
  const words = () => localized(participantTexts)
  return (
    <div class="act-bar">
      <button
        type="button"
        class="act-mine"
        aria-label={words().mineCount(props.mine)}
        onClick={() => props.onMine()}
      >
        <Icon name="list" size={24} />
        <span aria-hidden="true">{words().mine}</span>
        <b class="tabular" aria-hidden="true">
          {props.mine}
        </b>
      </button>
      <button type="button" class="act-add" disabled={props.locked} onClick={() => props.onAdd()}>
        <Icon name="plus" size={28} />
        {words().add}
      </button>
    </div>
  )
}
