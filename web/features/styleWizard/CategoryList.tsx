import { createMemo, For, Show } from 'solid-js'
import { categoryPaints } from '#geodata/cartography/categoryColors.ts'
import { unknownColor } from '#geodata/cartography/paintColor.ts'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import type { Field } from '#geodata/schema/field.ts'
import type { ColorRule, Paint } from '#geodata/schema/map/layerStyle.ts'
import { mapTexts } from '#web/i18n/maps/mapTexts.ts'
import { countValues } from '#web/project/document/fieldValues.ts'
import { formatValue } from '#web/project/formatValue.ts'
import { colorScheme } from '#web/ui/colorScheme.ts'
import { IconButton } from '#web/ui/IconButton.tsx'
import { PaintPicker } from '#web/ui/propertyForm/PaintPicker.tsx'
import { Swatch } from '#web/ui/propertyForm/Swatch.tsx'

type CategoryRule = Extract<ColorRule, { by: 'category' }>

type CategoryListProps = {
  rule: CategoryRule
  field: Field | undefined
  features: readonly FeatureJson[]
  onChange: (rule: CategoryRule) => void
}

/** The values of a field, each with its colour and how often it occurs; the rest are "other", the unknown is grey. */
export const CategoryList = (props: CategoryListProps) => {
  const counts = createMemo(() => countValues(props.features, props.rule.field))
  const countOf = (value: string | number | boolean): number =>
    counts().find((each) => each.value === value)?.count ?? 0
  const known = createMemo(() => counts().reduce((sum, { count }) => sum + count, 0))
  const painted = () => props.rule.paints.reduce((sum, { value }) => sum + countOf(value), 0)
  const rest = () => counts().filter(({ value }) => !props.rule.paints.some((each) => each.value === value))
  const wordOf = (value: string | number | boolean): string =>
    props.field ? formatValue(props.field, value) : String(value)

  const paint = (index: number, next: Paint): void =>
    props.onChange({
      ...props.rule,
      paints: props.rule.paints.map((each, place) => (place === index ? { ...each, paint: next } : each)),
    })
  const add = (value: string | number | boolean): void => {
    const used = new Set(props.rule.paints.map((each) => each.paint))
    const free = categoryPaints.find((each) => !used.has(each)) ?? categoryPaints[0]
    props.onChange({ ...props.rule, paints: [...props.rule.paints, { value, paint: free }] })
  }
  return (
    <div class="category-list">
      <p class="field-title">{mapTexts().styles.valuesCount(counts().length)}</p>
      <ul>
        <For each={props.rule.paints}>
          {(entry, index) => (
            <li>
              <PaintPicker
                label={wordOf(entry.value)}
                value={entry.paint}
                onChange={(next) => paint(index(), next)}
              />
              <span class="category-name">{wordOf(entry.value)}</span>
              <span class="tabular small-text muted">{countOf(entry.value)}</span>
              <IconButton
                small
                icon="close"
                label={mapTexts().styles.dropValue(wordOf(entry.value))}
                onClick={() =>
                  props.onChange({
                    ...props.rule,
                    paints: props.rule.paints.filter((_, place) => place !== index()),
                  })
                }
              />
            </li>
          )}
        </For>
        <Show when={rest().length > 0}>
          <li>
            <PaintPicker
              label={mapTexts().styles.other}
              value={props.rule.other}
              onChange={(other) => props.onChange({ ...props.rule, other })}
            />
            <span class="category-name">{mapTexts().styles.other}</span>
            <span class="tabular small-text muted">{known() - painted()}</span>
          </li>
        </Show>
        <Show when={props.features.length > known()}>
          <li>
            <span class="unknown-swatch">
              <Swatch color={unknownColor(colorScheme())} />
            </span>
            <span class="category-name">{mapTexts().styles.unknown}</span>
            <span class="tabular small-text muted">{props.features.length - known()}</span>
          </li>
        </Show>
      </ul>
      <Show when={rest().length > 0}>
        <select
          class="select small"
          aria-label={mapTexts().styles.addValue(mapTexts().styles.other)}
          onChange={(event) => {
            const chosen = rest()[event.currentTarget.selectedIndex - 1]
            if (chosen) add(chosen.value)
            event.currentTarget.selectedIndex = 0
          }}
        >
          <option>＋ {mapTexts().styles.addValueShort}</option>
          <For each={rest()}>
            {({ value, count }) => (
              <option>
                {wordOf(value)} ({count})
              </option>
            )}
          </For>
        </select>
      </Show>
    </div>
  )
}
