import { mapTexts } from '#web/i18n/maps/mapTexts.ts'
import { addDatasetLayer } from '#web/project/document/commands/layerCommands.ts'
import { styleAtEnd } from '#web/project/document/commands/styleCommands.ts'
import { newId } from '#web/project/document/newId.ts'
import { useMap } from '#web/project/document/openMap.ts'
import { AnalysisDialog } from './AnalysisDialog.tsx'
import { firstStyle } from './firstStyle.ts'
import { newAnalysisId } from './newAnalysisId.ts'
import { type AnalysisWish, runAnalysis } from './runAnalysis.ts'

/** Makes a layer out of those that are there. */
export const NewAnalysis = (props: { onClose: () => void }) => {
  const map = useMap()
  const dataset = newAnalysisId()
  const run = async (wish: AnalysisWish, title: string, signal: AbortSignal): Promise<void> => {
    const place = { map: map.id, dataset, title: { ja: title, en: title } }
    const made = await runAnalysis(wish, place, { signal, now: new Date() })
    map.rows.renew(made.dataset)
    const id = newId()
    const look = firstStyle(made, mapTexts().styles.newTitle(title))
    const style = look && styleAtEnd(map.document, newId(), look)
    map.edit(addDatasetLayer(map.document, { id, dataset, style: style ?? null }))
    map.select({ kind: 'layer', id })
  }
  return <AnalysisDialog onRun={run} onClose={props.onClose} />
}
