import { createSignal, createUniqueId, type JSX, Show } from 'solid-js'
import { langOf } from '#web/i18n/langOf.ts'
import { widgetTexts } from '#web/i18n/panels/widgetTexts.ts'
import { Icon } from '#web/ui/Icon.tsx'

type FoldingPanelProps = { title: string; open: boolean; children: JSX.Element }

/** A panel of the map that its reader may fold. */
export const FoldingPanel = (props: FoldingPanelProps) => {
  const id = createUniqueId()
  const [turned, setTurned] = createSignal(false)
  const open = () => props.open !== turned()
  return (
    <section class="widget-panel panel" aria-labelledby={`${id}-title`}>
      <h2>
        <button
          type="button"
          class="widget-panel-head"
          aria-expanded={open()}
          aria-label={open() ? widgetTexts().fold(props.title) : widgetTexts().unfold(props.title)}
          onClick={() => setTurned(!turned())}
        >
          <span id={`${id}-title`} lang={langOf(props.title)}>
            {props.title}
          </span>
          <Icon name={open() ? 'chevronUp' : 'chevronDown'} size={16} />
        </button>
      </h2>
      <Show when={open()}>
        {/* biome-ignore lint/a11y/useSemanticElements: what is read is no form */}
        <div class="widget-panel-body" role="group" aria-labelledby={`${id}-title`} tabindex="0">
          {props.children}
        </div>
      </Show>
    </section>
  )
}
