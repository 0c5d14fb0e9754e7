import { isRough, type Precision, precisionTitles } from '#geodata/schema/precision.ts'
import { localized, texts } from '#web/i18n/language.ts'

/** How sure the place of a record is, in words. */
export const PrecisionChip = (props: { precision: Precision }) => {
  const words = (): string => {
    const title = localized(precisionTitles[props.precision])
    if (props.precision === 'unknown') return title
    // 市まで says already that there is no point
    const estimated = isRough(props.precision) && props.precision !== 'municipality'
    return estimated ? texts().info.roughPosition(title) : texts().info.position(title)
  }
  return (
    <span class="chip" classList={{ rough: isRough(props.precision) }}>
      {words()}
    </span>
  )
}
