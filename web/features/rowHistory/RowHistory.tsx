import type { Geometry } from 'geojson'
import { createEffect, createMemo, createSignal, createUniqueId, For, on, onCleanup, Show } from 'solid-js'
import type { Dataset } from '#geodata/schema/dataset.ts'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import type { Field, PropertyValue } from '#geodata/schema/field.ts'
import type { RowVersion } from '#geodata/schema/rowVersion.ts'
import { type RowDifferences, rowDifferences } from '#geodata/table/rowDifferences.ts'
import { localized, texts } from '#web/i18n/language.ts'
import { historyRoom } from '#web/i18n/maps/rooms/historyRoom.ts'
import { formatValue } from '#web/project/formatValue.ts'
import { fetchRowHistory, type RowValues } from '#web/server/rowClient.ts'
import { createFetched } from '#web/ui/createFetched.ts'
import { IconButton } from '#web/ui/IconButton.tsx'
import './rowHistory.css'

/** A shape before and after a change, for the map. */
export type ComparedShapes = { before: Geometry | null; after: Geometry | null }

type RowHistoryProps = {
  title: string
  dataset: Dataset
  /** As it is now; its version tells when there is something new. */
  row: FeatureJson
  mayEdit: boolean
  formatInstant: (instant: string) => string
  onCompare: (shapes: ComparedShapes | null) => void
  /** Back to a version: what is different from now. */
  onStepBack: (change: Partial<RowValues>) => void
  onClose: () => void
}

type Line = RowVersion & { differences: RowDifferences; isRestored: boolean; before: RowVersion | undefined }

/** What became of a row: who made it what and when, field by field, and the way back to each of its versions. */
export const RowHistory = (props: RowHistoryProps) => {
  const id = createUniqueId()
  const words = () => localized(historyRoom)
  const [shown, setShown] = createSignal<number | null>(null)
  const [told, setTold] = createSignal('')
  const fields = createMemo((): Field[] => {
    const form = props.dataset.form?.map(({ name }) => name)
    return props.dataset.fields.filter(({ name }) => !form || form.includes(name))
  })
  const history = createFetched(
    () => ({ dataset: props.dataset.id, uid: props.row.id, version: props.row.properties.version }),
    ({ dataset, uid }) => fetchRowHistory(dataset, uid),
  )
  const lines = createMemo((): Line[] =>
    (history.value() ?? []).map((version, index, all) => {
      const before = all[index - 1]
      return {
        ...version,
        before,
        isRestored: before?.kind === 'delete',
        differences: rowDifferences(fields(), before, version),
      }
    }),
  )
  const newest = () => lines().at(-1)?.version
  const author = ({ author: name, mine }: RowVersion): string => {
    if (mine) return words().me
    return name === null ? words().unknown : words().by(name)
  }
  const act = (line: Line): string => (line.isRestored ? words().restored : words()[line.kind])
  const said = (field: Field, value: PropertyValue): string =>
    value === null ? words().empty : formatValue(field, value)
  const back = (line: Line): void => {
    const { fields: changed, shape } = rowDifferences(
      fields(),
      { geometry: props.row.geometry, properties: props.row.properties },
      line,
    )
    props.onStepBack({
      ...(shape && { geometry: line.geometry }),
      ...(changed.length > 0 && {
        properties: Object.fromEntries(changed.map(({ field, after }) => [field.name, after])),
      }),
    })
    setTold(words().stepped)
  }
  const isSame = (line: Line): boolean => {
    const { fields: changed, shape } = rowDifferences(
      fields(),
      { geometry: props.row.geometry, properties: props.row.properties },
      line,
    )
    return changed.length === 0 && shape === null
  }
  createEffect(
    on([shown, lines], ([version, all]) => {
      const line = all.find((each) => each.version === version)
      props.onCompare(line ? { before: line.before?.geometry ?? null, after: line.geometry } : null)
    }),
  )
  onCleanup(() => props.onCompare(null))

  return (
    <section class="row-history" aria-labelledby={id}>
      <header>
        <h2 id={id}>{words().title(props.title)}</h2>
        <IconButton small icon="close" label={texts().close} onClick={() => props.onClose()} />
      </header>
      <p class="small-text" role="status">
        {told()}
      </p>
      <Show
        when={history.value()}
        fallback={
          <Show when={history.error()} fallback={<p class="muted">{words().loading}</p>}>
            <p>{words().failed}</p>
            <button type="button" class="button small" onClick={history.refetch}>
              {words().again}
            </button>
          </Show>
        }
      >
        <ol class="history-lines" reversed>
          <For each={lines().toReversed()}>
            {(line) => (
              <li classList={{ shown: shown() === line.version }}>
                <div class="history-who">
                  <strong>{act(line)}</strong>
                  <span>{author(line)}</span>
                  <time datetime={line.at} class="muted tabular">
                    {props.formatInstant(line.at)}
                  </time>
                  <Show when={line.version === newest()}>
                    <span class="chip">{words().now}</span>
                  </Show>
                </div>
                <Show when={line.kind !== 'delete'}>
                  <dl class="history-changes">
                    <For each={line.differences.fields}>
                      {({ field, before, after }) => (
                        <div>
                          <dt>{localized(field.title)}</dt>
                          <dd>
                            <Show when={line.before}>
                              <del>
                                <span class="visually-hidden">{words().was}: </span>
                                {said(field, before)}
                              </del>{' '}
                              <span aria-hidden="true">→</span>{' '}
                            </Show>
                            <ins>
                              <span class="visually-hidden">{words().is}: </span>
                              {said(field, after)}
                            </ins>
                          </dd>
                        </div>
                      )}
                    </For>
                    <Show when={line.differences.shape} keyed>
                      {(shape) => (
                        <div>
                          <dt>{words().place}</dt>
                          <dd>{words()[shape]}</dd>
                        </div>
                      )}
                    </Show>
                    <Show when={line.differences.fields.length === 0 && !line.differences.shape}>
                      <div class="muted">{words().nothing}</div>
                    </Show>
                  </dl>
                  <div class="history-acts">
                    <Show when={line.differences.shape}>
                      <button
                        type="button"
                        class="button small"
                        aria-pressed={shown() === line.version}
                        onClick={() => setShown(shown() === line.version ? null : line.version)}
                      >
                        {words().show}
                      </button>
                    </Show>
                    <Show when={props.mayEdit && line.version !== newest() && !isSame(line)}>
                      <button type="button" class="button small" onClick={() => back(line)}>
                        {words().stepBack}
                      </button>
                    </Show>
                  </div>
                </Show>
              </li>
            )}
          </For>
        </ol>
        <Show when={shown() !== null}>
          <p class="field-help">{words().legend}</p>
        </Show>
      </Show>
    </section>
  )
}
