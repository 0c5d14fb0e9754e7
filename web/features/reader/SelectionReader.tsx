import { Match, Switch } from 'solid-js'
import type { Dataset } from '#geodata/schema/dataset.ts'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import type { MapDocument } from '#geodata/schema/map/mapDocument.ts'
import type { MapLayer } from '#geodata/schema/map/mapLayer.ts'
import type { LayerPick } from '#web/map/DocumentMap.tsx'
import { municipalityOf } from '#web/project/areaListUid.ts'
import { AreaReader } from './AreaReader.tsx'
import { FeatureReader } from './FeatureReader.tsx'
import { LiveReader } from './LiveReader.tsx'

type SelectionReaderProps = {
  document: MapDocument
  pick: LayerPick
  dataset: (id: string) => Dataset | undefined
  rows: (id: string) => FeatureJson[] | undefined
  assetAddress: (id: string) => string
  onOpen: (pick: LayerPick | null) => void
}

/** What is picked on the map, to be read. */
export const SelectionReader = (props: SelectionReaderProps) => {
  const layer = (): MapLayer | undefined => props.document.layers.find(({ id }) => id === props.pick.layer)
  const found = () => {
    const known = layer()
    const dataset = known && props.dataset(known.source)
    const rows = known && props.rows(known.source)
    return known && dataset && rows ? { layer: known, dataset, rows } : undefined
  }
  const city = () => {
    const municipality = municipalityOf(props.pick.uid)
    const known = found()
    return municipality !== undefined && known ? { ...known, municipality } : undefined
  }
  const record = () => {
    const known = found()
    const feature = known?.rows.find(({ id }) => id === props.pick.uid)
    return known && feature ? { ...known, feature } : undefined
  }
  const close = (): void => props.onOpen(null)
  return (
    <Switch>
      <Match when={layer()?.kind === 'live'}>
        <LiveReader title={props.pick.title ?? ''} onClose={close} />
      </Match>
      <Match when={city()}>
        {(known) => (
          <AreaReader
            municipality={known().municipality}
            dataset={known().dataset}
            rows={known().rows}
            onOpen={(uid) => props.onOpen({ layer: known().layer.id, uid })}
            onClose={close}
          />
        )}
      </Match>
      <Match when={record()}>
        {(known) => (
          <FeatureReader
            layer={known().layer}
            blocks={props.document.infobox}
            dataset={known().dataset}
            feature={known().feature}
            rows={known().rows}
            assetAddress={props.assetAddress}
            onClose={close}
          />
        )}
      </Match>
    </Switch>
  )
}
