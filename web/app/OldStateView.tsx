import { createMemo, onMount } from 'solid-js'
import { mapTexts } from '#web/i18n/maps/mapTexts.ts'
import { useDatasets } from '#web/project/datasetStore.ts'
import { assetAddress, fetchPublicationStateRows } from '#web/server/mapClient.ts'
import { createKeyedFetches } from '#web/ui/createKeyedFetches.ts'
import type { OldState } from './oldState.ts'
import { PublishedMap } from './PublishedMap.tsx'
import type { ReadData, ReadMap } from './readMap.ts'

type OldStateViewProps = {
  map: string
  old: OldState
  formatInstant: (instant: string) => string
  onBack: () => void
}

/** An earlier state as a reader would see it; nothing in it can be changed. */
export const OldStateView = (props: OldStateViewProps) => {
  const datasets = useDatasets()
  const frozen = createKeyedFetches((id) =>
    props.old.kind === 'publication'
      ? fetchPublicationStateRows(props.map, props.old.state.number, id)
      : Promise.reject(new Error('a version has no rows of its own')),
  )
  const isFrozen = (): boolean => props.old.kind === 'publication'
  const store: ReadData = {
    dataset: (id) => (isFrozen() ? frozen.value(id)?.dataset : datasets.find(id)),
    rows: (id) => (isFrozen() ? frozen.value(id)?.features : datasets.features(id)),
    hasFailed: (id) => (isFrozen() ? frozen.failed(id) : datasets.hasFailed(id)),
    retry: () => {
      frozen.retry()
      datasets.retry()
    },
    assetAddress: (id) => assetAddress(props.map, id),
  }
  const read = createMemo((): ReadMap => {
    const { old } = props
    if (old.kind === 'publication') return old.publication
    const used = new Set(old.document.layers.map(({ source }) => source))
    const known = datasets.all().filter(({ id }) => used.has(id))
    return {
      document: old.document,
      publishedAt: null,
      datasets: Object.fromEntries(known.map((dataset) => [dataset.id, dataset])),
    }
  })
  const sentence = (): string => {
    const { old } = props
    return old.kind === 'version'
      ? mapTexts().versions.looking(old.version.name, props.formatInstant(old.version.createdAt))
      : mapTexts().publish.history.looking(old.state.number, props.formatInstant(old.state.publishedAt))
  }
  let back!: HTMLButtonElement
  onMount(() => back.focus())
  return (
    <div class="old-state">
      <div class="old-state-banner" role="status">
        <strong>{sentence()}</strong>
        <span class="small-text">{isFrozen() ? '' : mapTexts().versions.lookingHelp}</span>
        <button ref={back} type="button" class="button small" onClick={() => props.onBack()}>
          {mapTexts().versions.back}
        </button>
      </div>
      <PublishedMap map={read()} store={store} />
    </div>
  )
}
