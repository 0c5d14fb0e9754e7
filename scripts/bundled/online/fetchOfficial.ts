import { download, type Progress } from './download.ts'
import type { OfficialSource } from './officialSources.ts'

export type FetchReport = { fetched: OfficialSource[]; failed: { source: OfficialSource; reason: string }[] }

/** Fetches one after the other, goes on after a failure and tells both. */
export async function fetchOfficial(
  sources: OfficialSource[],
  folder: string,
  output: NodeJS.WriteStream,
): Promise<FetchReport> {
  const report: FetchReport = { fetched: [], failed: [] }
  for (const [i, source] of sources.entries()) {
    const label = `[${i + 1}/${sources.length}] ${source.title.ja}`
    try {
      const { how, bytes } = await download(source, folder, makeProgress(label, output))
      finishLine(output, `${label}: ${megabytes(bytes)} ${how === 'kept' ? 'already here' : how}`)
      report.fetched.push(source)
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      finishLine(output, `${label}: ${reason}`)
      report.failed.push({ source, reason })
    }
  }
  return report
}

/** On a terminal one line that counts up; elsewhere nothing until the file is there. */
function makeProgress(label: string, output: NodeJS.WriteStream): Progress {
  if (!output.isTTY) return () => {}
  return (done, total) => {
    const share = total === null ? '' : ` of ${megabytes(total)} (${Math.floor((done / total) * 100)} %)`
    output.write(`\r\u001B[K${label}: ${megabytes(done)}${share}`)
  }
}

function finishLine(output: NodeJS.WriteStream, text: string): void {
  output.write(`${output.isTTY ? '\r\u001B[K' : ''}${text}\n`)
}

const megabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MB`
