import { createMemo, createSignal, Match, Show, Switch } from 'solid-js'
import type { DatasetSummary, Theme } from '#geodata/schema/dataset.ts'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import { isRough } from '#geodata/schema/precision.ts'
import { langOf } from '#web/i18n/langOf.ts'
import { localized, texts } from '#web/i18n/language.ts'
import { legendLook } from '#web/map/drawnLook.ts'
import { LegendSymbol } from '#web/map/LegendSymbol.tsx'
import { municipalityOf } from '#web/project/areaListUid.ts'
import { useDatasets } from '#web/project/datasetStore.ts'
import { anchorOf, precisionOf, titleOf } from '#web/project/drawnFeatures.ts'
import { formatValue, isKnown } from '#web/project/formatValue.ts'
import type { Selection } from '#web/project/view.ts'
import { useView } from '#web/project/viewStore.ts'
import { CopyField } from '#web/ui/CopyField.tsx'
import { copyText } from '#web/ui/copyText.ts'
import { Icon } from '#web/ui/Icon.tsx'
import { IconButton } from '#web/ui/IconButton.tsx'
import { AreaList } from './AreaList.tsx'
import { BusTrip } from './BusTrip.tsx'
import { InfoboxTitle } from './InfoboxTitle.tsx'
import { NearbyList } from './NearbyList.tsx'
import { PrecisionChip } from './PrecisionChip.tsx'
import { PropertyList } from './PropertyList.tsx'
import { StopDepartures } from './StopDepartures.tsx'
import './Infobox.css'

/** What is selected: its name, its facts, how sure its place is, where it comes from, what is near. */
export const Infobox = (props: { selection: Selection }) => (
  <Switch fallback={<FeatureInfobox selection={props.selection} />}>
    <Match when={props.selection.dataset === 'live_buses'}>
      <BusTrip trip={props.selection.uid} />
    </Match>
    <Match when={municipalityOf(props.selection.uid)}>
      {(municipality) => <AreaList dataset={props.selection.dataset} municipality={municipality()} />}
    </Match>
  </Switch>
)

/** Kinds of record of which a reader expects a picture. */
const picturedThemes: Theme[] = ['idle-facility', 'old-house', 'office-candidate', 'venue']

/** Longer readings are no help in reading. */
const LONGEST_READING = 20

/** Over a title in Latin letters stands the name as it is written, over a Japanese one its reading. */
const readingOf = ({ properties }: FeatureJson, title: string): string => {
  const name = String(properties.name ?? title)
  const reading = name === title ? String(properties.name_kana ?? '') : name
  return reading.length > LONGEST_READING ? '' : reading
}

/** Where the record was read from; a key of the publisher is told in words. */
const sourceText = (dataset: DatasetSummary, feature: FeatureJson): string => {
  const field = dataset.fields.find(({ name }) => name === 'source')
  const value = feature.properties.source
  return field && isKnown(value) ? formatValue(field, value) : dataset.credit
}

const FeatureInfobox = (props: { selection: Selection }) => {
  const { select, flyTo, openTable, link } = useView()
  const datasets = useDatasets()
  const [copied, setCopied] = createSignal(false)
  const [byHand, setByHand] = createSignal('')

  const dataset = () => datasets.find(props.selection.dataset)
  const feature = () => datasets.feature(props.selection.dataset, props.selection.uid)
  const place = createMemo(() => {
    const known = feature()
    return known ? anchorOf(known) : null
  })

  const share = async (): Promise<void> => {
    const done = await copyText(link())
    setByHand(done ? '' : link())
    setCopied(done)
    setTimeout(() => setCopied(false), 2000)
  }

  return (
    <Switch fallback={<p class="infobox-state muted">{texts().loading}</p>}>
      <Match when={datasets.featureFailed(props.selection.dataset, props.selection.uid)}>
        <p class="infobox-state">{texts().errors.network}</p>
      </Match>
      <Match when={dataset() && feature() ? { dataset: dataset(), feature: feature() } : undefined}>
        {(found) => {
          const shown = () => {
            const { dataset: known, feature: record } = found()
            if (!known || !record) throw new Error('Infobox: expected a dataset and a feature')
            return { dataset: known, feature: record, precision: precisionOf(record) }
          }
          const title = (): string => titleOf(shown().feature, shown().dataset.titleField)
          return (
            <article class="infobox" aria-labelledby="infobox-title">
              <header>
                <div>
                  <Show when={readingOf(shown().feature, title())}>
                    {(reading) => (
                      <p class="infobox-kana" lang="ja">
                        {reading()}
                      </p>
                    )}
                  </Show>
                  <InfoboxTitle of={props.selection.uid} text={title()} />
                </div>
                <IconButton
                  icon="close"
                  label={texts().close}
                  words={texts().close}
                  onClick={() => select(null)}
                />
              </header>
              <p class="infobox-chips">
                <span class="chip">
                  <LegendSymbol
                    look={legendLook(shown().dataset.id, shown().dataset)}
                    rough={isRough(shown().precision)}
                    size={18}
                  />
                  {localized(shown().dataset.title)}
                </span>
                <PrecisionChip precision={shown().precision} />
              </p>
              <Show when={picturedThemes.includes(shown().dataset.theme)}>
                <p class="infobox-picture">
                  <Icon name="picture" size={18} />
                  {texts().info.noPicture}
                </p>
              </Show>
              <PropertyList dataset={shown().dataset} feature={shown().feature} />
              <Show when={shown().dataset.theme === 'transport-stop'}>
                <StopDepartures name={String(shown().feature.properties[shown().dataset.titleField])} />
              </Show>
              <div class="infobox-acts">
                <Show when={place()}>
                  {(position) => (
                    <button
                      type="button"
                      class="button small"
                      title={texts().info.zoomToHint}
                      onClick={() => flyTo({ kind: 'place', position: position(), zoom: 15 })}
                    >
                      <Icon name="target" size={18} />
                      {texts().info.zoomTo}
                    </button>
                  )}
                </Show>
                <button
                  type="button"
                  class="button small"
                  title={texts().info.openTableHint}
                  onClick={() => openTable(shown().dataset.id)}
                >
                  <Icon name="table" size={18} />
                  {texts().info.openTable}
                </button>
                <button
                  type="button"
                  class="button small"
                  title={texts().info.shareHint}
                  onClick={() => void share()}
                >
                  <Icon name="link" size={18} />
                  <span aria-live="polite">{copied() ? texts().info.copied : texts().info.share}</span>
                </button>
              </div>
              <Show when={byHand()}>
                {(address) => <CopyField label={texts().info.shareByHand} text={address()} />}
              </Show>
              <Show when={place()}>
                {(position) => <NearbyList position={position()} except={shown().feature.id} />}
              </Show>
              <footer class="small-text muted">
                <p>
                  {texts().info.source}:{' '}
                  <span lang={langOf(sourceText(shown().dataset, shown().feature))}>
                    {sourceText(shown().dataset, shown().feature)}
                  </span>
                </p>
                <p>
                  <span lang={langOf(shown().dataset.licence)}>{shown().dataset.licence}</span> ·{' '}
                  <a
                    href={`/ogc/collections/${shown().dataset.id}/items/${shown().feature.id}`}
                    target="_blank"
                    rel="noopener"
                  >
                    {texts().info.json}
                  </a>
                </p>
              </footer>
            </article>
          )
        }}
      </Match>
    </Switch>
  )
}
