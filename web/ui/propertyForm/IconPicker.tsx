import { createMemo, createSignal, For, Show } from 'solid-js'
import { type IconCategory, iconCategories, iconList } from '#geodata/cartography/icons/iconList.ts'
import { foldForSearch } from '#geodata/text/foldJapanese.ts'
import { localized } from '#web/i18n/language.ts'
import { iconTexts } from '#web/i18n/panels/iconTexts.ts'
import { Icon } from '../Icon.tsx'
import { IconGlyph } from '../icons/IconGlyph.tsx'
import { FieldRow } from './FieldRow.tsx'
import './IconPicker.css'

type IconPickerProps = {
  title: string
  help?: string | undefined
  /** The icon's name. */
  value: string
  onChange: (icon: string) => void
}

const folded = iconList.map((icon) => ({
  ...icon,
  folded: [icon.title.ja, icon.title.en, icon.name, ...icon.words.split(' ')].map(foldForSearch),
}))

const isCategory = (value: string): value is IconCategory => value in iconCategories

/** An icon by its picture, found by its name in either language or by its kind. */
export const IconPicker = (props: IconPickerProps) => {
  const [open, setOpen] = createSignal(false)
  const [typed, setTyped] = createSignal('')
  const [category, setCategory] = createSignal<IconCategory | null>(null)
  let grid!: HTMLDivElement

  const chosen = () => iconList.find(({ name }) => name === props.value)
  const found = createMemo(() => {
    const asked = foldForSearch(typed().trim())
    return folded.filter(
      (icon) =>
        (category() === null || icon.category === category()) &&
        (asked === '' || icon.folded.some((words) => words.includes(asked))),
    )
  })
  /** One stop for the tab key: the chosen one, else the first. */
  const stop = (): string | undefined =>
    (found().find(({ name }) => name === props.value) ?? found()[0])?.name

  const onKey = (event: KeyboardEvent): void => {
    const buttons = [...grid.querySelectorAll('button')]
    const focused = document.activeElement
    const here = focused instanceof HTMLButtonElement ? buttons.indexOf(focused) : -1
    const top = buttons[0]?.offsetTop
    const across = Math.max(1, buttons.filter(({ offsetTop }) => offsetTop === top).length)
    const step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -across, ArrowDown: across }[event.key]
    if (step === undefined) return
    event.preventDefault()
    buttons[Math.min(buttons.length - 1, Math.max(0, here + step))]?.focus()
  }
  return (
    <FieldRow title={props.title} help={props.help}>
      {(ids) => (
        <div class="icon-choice">
          <button
            id={ids.id}
            type="button"
            class="button small icon-choice-now"
            aria-expanded={open()}
            onClick={() => setOpen(!open())}
          >
            <IconGlyph name={props.value} color="currentColor" size={20} />
            {localized(chosen()?.title ?? { ja: iconTexts().change, en: iconTexts().change })}
            <Icon name={open() ? 'chevronUp' : 'chevronDown'} size={16} />
          </button>
          <Show when={open()}>
            <div class="icon-choice-search">
              <input
                type="search"
                class="text-input small"
                aria-label={iconTexts().search}
                placeholder={iconTexts().search}
                value={typed()}
                onInput={(event) => setTyped(event.currentTarget.value)}
              />
              <select
                class="select small"
                aria-label={iconTexts().category}
                onChange={({ currentTarget: { value } }) => setCategory(isCategory(value) ? value : null)}
              >
                <option value="">{iconTexts().all}</option>
                <For each={Object.entries(iconCategories)}>
                  {([name, title]) => (
                    <option value={name} selected={category() === name}>
                      {localized(title)}
                    </option>
                  )}
                </For>
              </select>
            </div>
            <p class="field-help" role="status">
              {iconTexts().found(found().length)}
            </p>
            {/* biome-ignore lint/a11y/useSemanticElements: a grid of choices under one name */}
            <div
              ref={grid}
              class="icon-choice-grid"
              role="group"
              aria-label={iconTexts().icons}
              onKeyDown={onKey}
            >
              <For each={found()}>
                {(icon) => (
                  <button
                    type="button"
                    aria-pressed={props.value === icon.name}
                    aria-label={localized(icon.title)}
                    title={localized(icon.title)}
                    tabindex={stop() === icon.name ? 0 : -1}
                    onClick={() => props.onChange(icon.name)}
                  >
                    <IconGlyph name={icon.name} color="currentColor" size={22} />
                  </button>
                )}
              </For>
            </div>
          </Show>
        </div>
      )}
    </FieldRow>
  )
}
