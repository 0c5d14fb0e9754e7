import { readSettings } from '#geodata/schema/readSettings.ts'
import { legendSettings } from '#geodata/schema/widget/legend.ts'
import { readerTexts } from '#web/i18n/readerTexts.ts'
import { DocumentLegend } from '#web/map/DocumentLegend.tsx'
import { FoldingPanel } from '../FoldingPanel.tsx'
import type { WidgetProps } from '../widgetReading.ts'

/** What is on the map now. */
export const LegendWidget = (props: WidgetProps) => {
  const settings = () => readSettings(legendSettings, props.settings)
  return (
    <FoldingPanel title={settings().title || readerTexts().legend} open={settings().open}>
      <DocumentLegend
        document={props.reading.document}
        rows={props.reading.rows}
        dataset={props.reading.dataset}
        assetAddress={props.reading.assetAddress}
        zoom={props.reading.camera.zoom}
      />
    </FoldingPanel>
  )
}
