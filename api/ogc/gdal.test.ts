import { execFile, execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { datasetSummary } from '#api/http/schemas/dataset.ts'
import { featureCollection } from '#api/http/schemas/feature.ts'
import { type ServerProcess, startServerProcess } from '#api/testing/serverProcess.ts'

const run = promisify(execFile)

function hasOapif(): boolean {
  try {
    return execFileSync('ogrinfo', ['--formats']).toString().includes('OAPIF')
  } catch {
    return false
  }
}

describe.skipIf(!hasOapif())(
  'GDAL’s OAPIF driver (skipped where ogrinfo is not installed)',
  { timeout: 120_000 },
  () => {
    let server: ServerProcess
    let address: string
    let folder: string
    beforeAll(async () => {
      server = await startServerProcess()
      address = await server.address()
      folder = await mkdtemp(join(tmpdir(), 'kyoso-gdal-'))
    }, 60_000)
    afterAll(async () => {
      await server.remove()
      await rm(folder, { recursive: true, force: true })
    })

    const datasets = async () =>
      v.parse(
        v.object({ datasets: v.array(datasetSummary) }),
        await (await fetch(`${address}/api/datasets`)).json(),
      ).datasets

    test('lists every dataset', async () => {
      const { stdout } = await run('ogrinfo', ['-ro', `OAPIF:${address}/ogc`])
      for (const { id } of await datasets()) expect(stdout).toContain(id)
    })

    test('counts the same features, all and in a box', async () => {
      const largest = (await datasets())
        .filter((each) => each.bbox)
        .toSorted((a, b) => b.featureCount - a.featureCount)[0]
      if (!largest?.bbox) throw new Error('expected a dataset with positions')
      const count = async (...more: string[]) => {
        const { stdout } = await run('ogrinfo', ['-ro', '-so', ...more, `OAPIF:${address}/ogc`, largest.id])
        return Number(/Feature Count: (\d+)/.exec(stdout)?.[1])
      }
      expect(await count()).toBe(largest.featureCount)
      const [west, south, east, north] = largest.bbox
      const box = [west, south, (west + east) / 2, (south + north) / 2]
      const ours = await (
        await fetch(`${address}/api/datasets/${largest.id}/features?limit=1&bbox=${box.join(',')}`)
      ).json()
      expect(await count('-spat', ...box.map(String))).toBe(v.parse(featureCollection, ours).numberMatched)
    })

    test('copies a whole dataset, page by page, with its Japanese', async () => {
      const [first] = (await datasets()).filter((each) => each.featureCount > 20)
      if (!first) throw new Error('expected a dataset of more than 20 features')
      const copy = join(folder, 'copy.geojson')
      await run('ogr2ogr', ['-f', 'GeoJSON', copy, `OAPIF:${address}/ogc`, first.id, '-oo', 'PAGE_SIZE=7'])
      const schema = v.object({
        features: v.array(v.object({ properties: v.record(v.string(), v.unknown()) })),
      })
      const { features } = v.parse(schema, JSON.parse(await readFile(copy, 'utf8')))
      expect(features).toHaveLength(first.featureCount)
      expect(JSON.stringify(features)).toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/)
    })
  },
)
