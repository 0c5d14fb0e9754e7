import { createEffect, createSignal, For, type JSX, on } from 'solid-js'
import { mapTexts } from '#web/i18n/maps/mapTexts.ts'
import { useMap } from '#web/project/document/openMap.ts'
import { BottomSheet } from '#web/ui/BottomSheet.tsx'
import type { SheetHeight } from '#web/ui/sheetHeight.ts'

const tabs = ['lists', 'inspector'] as const
type Tab = (typeof tabs)[number]

type EditorSheetProps = {
  lists: () => JSX.Element
  /** Absent where there is nothing to set. */
  inspector?: (() => JSX.Element) | undefined
  titles: Record<Tab, string>
}

/** The phone's one sheet: the layers, and what is selected. */
export const EditorSheet = (props: EditorSheetProps) => {
  const map = useMap()
  const [height, setHeight] = createSignal<SheetHeight>('half')
  const [tab, setTab] = createSignal<Tab>('lists')
  createEffect(
    on(
      map.selection,
      (selection) => {
        if (selection && props.inspector) setTab('inspector')
      },
      { defer: true },
    ),
  )
  return (
    <BottomSheet label={mapTexts().panels.sheet} height={height()} onHeight={setHeight}>
      <div class="sheet-tabs" role="tablist" aria-label={mapTexts().panels.sheet}>
        <For each={tabs.filter((each) => each === 'lists' || props.inspector)}>
          {(each) => (
            <button
              type="button"
              role="tab"
              id={`editor-sheet-${each}`}
              aria-selected={tab() === each}
              aria-controls="editor-sheet-panel"
              onClick={() => {
                setTab(each)
                if (height() === 'peek') setHeight('half')
              }}
            >
              {props.titles[each]}
            </button>
          )}
        </For>
      </div>
      <div
        class="sheet-body"
        role="tabpanel"
        id="editor-sheet-panel"
        aria-labelledby={`editor-sheet-${tab()}`}
      >
        {tab() === 'inspector' && props.inspector ? props.inspector() : props.lists()}
      </div>
    </BottomSheet>
  )
}
