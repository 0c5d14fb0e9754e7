import { createEffect, createSignal, For, type JSX, on } from 'solid-js'
import { mapTexts } from '#web/i18n/maps/mapTexts.ts'
import { useMap } from '#web/project/document/openMap.ts'
import { BottomSheet } from '#web/ui/BottomSheet.tsx'
import type { SheetHeight } from '#web/ui/sheetHeight.ts'

const tabs = ['lists', 'inspector'] as const
type Tab = (typeof tabs)[number]

type EditorSheetProps = {
  lists: () => JSX.Element
  inspector: () => JSX.Element
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
        if (selection) setTab('inspector')
      },
      { defer: true },
    ),
  )
  return (
    <BottomSheet label={mapTexts().panels.sheet} height={height()} onHeight={setHeight}>
      <div class="sheet-tabs" role="tablist" aria-label={mapTexts().panels.sheet}>
        <For each={tabs}>
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
        {tab() === 'lists' ? props.lists() : props.inspector()}
      </div>
    </BottomSheet>
  )
}
