import { For } from 'solid-js'
import { sketchTexts } from '#web/i18n/maps/sketchTexts.ts'
import { type DrawTool, drawTools } from '#web/map/draw/drawTool.ts'
import { ToolIcon } from './ToolIcon.tsx'
import './draw.css'

/** What can be drawn into a sketch layer. */
export const DrawPalette = (props: { layer: string; onTool: (tool: DrawTool) => void }) => (
  <section class="draw-palette panel" aria-label={sketchTexts().draw.into(props.layer)}>
    <h2>{sketchTexts().draw.into(props.layer)}</h2>
    <div class="draw-tools">
      <For each={drawTools}>
        {(tool) => (
          <button type="button" class="draw-tool" data-tool={tool} onClick={() => props.onTool(tool)}>
            <ToolIcon tool={tool} />
            <span>{sketchTexts().draw.tools[tool]}</span>
          </button>
        )}
      </For>
    </div>
  </section>
)
