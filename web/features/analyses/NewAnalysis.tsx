import { addDatasetLayer } from '#web/project/document/commands/layerCommands.ts'
import { newId } from '#web/project/document/newId.ts'
import { useMap } from '#web/project/document/openMap.ts'
import { AnalysisDialog } from './AnalysisDialog.tsx'
import { newAnalysisId } from './newAnalysisId.ts'
import { type AnalysisWish, runAnalysis } from './runAnalysis.ts'

/** Makes a layer out of those that are there. */
export const NewAnalysis = (props: { onClose: () => void }) => {
  const map = useMap()
  const dataset = newAnalysisId()
  const run = async (wish: AnalysisWish, title: string, signal: AbortSignal): Promise<void> => {
    const place = { map: map.id, dataset, title: { ja: title, en: title } }
    map.rows.renew(await runAnalysis(wish, place, { signal, now: new Date() }))
    const id = newId()
    map.edit(addDatasetLayer(map.document, { id, dataset, style: null }))
    map.select({ kind: 'layer', id })
  }
  return <AnalysisDialog onRun={run} onClose={props.onClose} />
}
