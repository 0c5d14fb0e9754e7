import { createSignal, For, onCleanup, onMount, Show } from 'solid-js'
import { sketchTexts } from '#web/i18n/maps/sketchTexts.ts'
import { canBeCut, cutWays, fitsCross, hasCorners } from '#web/map/draw/drawTool.ts'
import type { KyosoMap } from '#web/map/makeMap.ts'
import type { DrawSession } from './createDrawSession.ts'
import { drawKeys } from './drawKeys.ts'
import { MeasureLine } from './MeasureLine.tsx'
import { PlaceEntry } from './PlaceEntry.tsx'
import './draw.css'

type DrawBoardProps = { session: DrawSession; kyosoMap: KyosoMap | undefined }

/** The cross over the map, and below it what is being drawn, how large it is, and the way on and back. */
export const DrawBoard = (props: DrawBoardProps) => {
  const { session } = props
  const [typing, setTyping] = createSignal(false)
  let bar!: HTMLElement

  const words = () => sketchTexts().draw
  const isShaping = () => session.phase() === 'shaping'
  const isPoint = () => session.shape()?.type === 'Point'
  const putWords = (): string => {
    const first = session.draft().placed === 0
    switch (session.tool()) {
      case 'point':
        return words().put
      case 'circle':
        return first ? words().putCenter : words().putEdge
      case 'rectangle':
        return first ? words().putCorner : words().putEdge
      default:
        return first ? words().putFirst : words().putNext
    }
  }
  const help = (): string => {
    if (session.phase() === 'loading') return words().loading
    if (session.phase() === 'failed') return words().failed
    if (isShaping()) return session.holding() ? words().moveHelp : words().shapeHelp
    if (session.byCross()) return words().moveHelp
    const cutting = session.cutting()
    return cutting ? words().cutHelp[cutting] : words().pointerHelp[session.tool()]
  }
  const problem = (): string => {
    const told = session.problem()
    if (told === 'uncut') return words().uncut
    return told === 'crossing' ? words().crossing : told === 'noCorner' ? words().noCorner : ''
  }

  onMount(() => {
    bar.focus()
    const onKey = drawKeys(session, () => props.kyosoMap)
    document.addEventListener('keydown', onKey, true)
    onCleanup(() => document.removeEventListener('keydown', onKey, true))
  })

  return (
    <>
      <Show when={(session.byCross() || isShaping()) && session.cross()}>
        {(cross) => (
          <div
            class="draw-cross"
            role="img"
            aria-label={words().cross}
            style={{ transform: `translate(${cross().x}px, ${cross().y}px)` }}
          />
        )}
      </Show>
      <section
        ref={bar}
        class="draw-bar panel"
        tabindex="-1"
        aria-label={words().board}
        data-phase={session.phase()}
      >
        <p class="draw-help" role="status">
          {problem() || help()}
        </p>
        <Show when={isShaping() && session.pieces().length > 0}>
          <p class="draw-help small-text">{words().pieces(session.pieces().length)}</p>
        </Show>
        <p class="draw-measures tabular">
          <MeasureLine geometry={isShaping() ? session.shape() : session.draft().geometry} />
          <Show when={session.byCross() && session.cross()}>
            {(cross) => (
              <span>
                {cross().lat.toFixed(5)}, {cross().lng.toFixed(5)}
              </span>
            )}
          </Show>
        </p>
        <Show when={typing() && session.phase() === 'drawing'}>
          <PlaceEntry start={session.cross()} onPut={session.put} />
        </Show>
        <div class="draw-acts">
          <Show
            when={isShaping()}
            fallback={
              <>
                <button type="button" class="button" onClick={session.leave}>
                  {words().cancel}
                </button>
                <Show when={hasCorners(session.tool())}>
                  <button
                    type="button"
                    class="button"
                    disabled={!session.draft().canUndo}
                    onClick={session.back}
                  >
                    {words().back}
                  </button>
                </Show>
                <Show when={hasCorners(session.tool())}>
                  <button
                    type="button"
                    class="button"
                    classList={{ primary: !session.byCross() }}
                    disabled={!session.draft().canFinish}
                    onClick={session.finish}
                  >
                    {words().finish}
                  </button>
                </Show>
                <Show when={session.byCross()}>
                  <button type="button" class="button primary" onClick={() => session.put()}>
                    {putWords()}
                  </button>
                </Show>
              </>
            }
          >
            <button
              type="button"
              class="button"
              onClick={() => (session.holding() ? session.letGo() : session.hold())}
              aria-pressed={session.holding()}
            >
              {session.holding() ? words().letGo : isPoint() ? words().holdPoint : words().hold}
            </button>
            <Show when={!isPoint() && !session.holding()}>
              <button type="button" class="button" onClick={session.removeCorner}>
                {words().removeCorner}
              </button>
            </Show>
            <For each={session.holding() ? [] : cutWays.filter((way) => canBeCut(session.shape(), way))}>
              {(way) => (
                <button type="button" class="button" onClick={() => session.cut(way)}>
                  {words().cut[way]}
                </button>
              )}
            </For>
            <button type="button" class="button primary" onClick={session.toAnswers}>
              {words().done}
            </button>
          </Show>
        </div>
        <Show when={session.phase() === 'drawing'}>
          <div class="draw-ways">
            <Show when={fitsCross(session.tool())}>
              <button type="button" class="text-button" onClick={() => session.useCross(!session.byCross())}>
                {session.byCross() ? words().usePointer : words().useCross}
              </button>
              <button
                type="button"
                class="text-button"
                aria-expanded={typing()}
                onClick={() => setTyping(!typing())}
              >
                {words().typePlace}
              </button>
            </Show>
          </div>
          <Show when={session.byCross()}>
            <p class="draw-keys small-text muted">{words().keysHelp}</p>
          </Show>
        </Show>
      </section>
    </>
  )
}
