import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import Database from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { fill, point, sample, system, uid } from '../contract/samples.ts'
import type { RowEdit } from '../rowEdit.ts'
import { openSqliteStore } from './sqliteStore.ts'
import { storeFiles } from './storeFiles.ts'
import { testFolder } from './testFolder.ts'

/** Runs the child until it has printed `count` lines, kills it with SIGKILL, and answers every line that it got out. */
async function runAndKill(task: string, folder: string, count: number): Promise<string[]> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', new URL('./crash.child.ts', import.meta.url).pathname, task, folder],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  const lines: string[] = []
  createInterface(child.stdout).on('line', (line) => {
    lines.push(line)
    if (lines.length === count) child.kill('SIGKILL')
  })
  await once(child, 'close')
  return lines
}

async function prepared(): Promise<string> {
  const folder = testFolder()
  const store = await openSqliteStore({ folder })
  await fill(store, 'venues', [sample(1, point(131, 34)), sample(2, null)])
  await store.close()
  return folder
}

describe('kill -9', () => {
  it('during a bulk load leaves the old rows, and the next start cleans up', async () => {
    const folder = await prepared()
    const lines = await runAndKill('load', folder, 3)
    expect(lines.length).toBeGreaterThanOrEqual(3)
    const store = await openSqliteStore({ folder })
    onTestFinished(() => store.close())
    const page = await store.features(system, 'venues', { limit: 9 })
    expect(page.features.map((feature) => feature.uid)).toEqual([uid(1), uid(2)])
    const file = new Database(storeFiles(folder).geodata, { readonly: true })
    onTestFinished(() => {
      file.close()
    })
    expect(file.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(
      file
        .prepare(`SELECT name FROM sqlite_master WHERE name LIKE '%staging%' OR tbl_name LIKE '%staging%'`)
        .all(),
    ).toEqual([])
    expect(await store.load(system, 'venues', 'again', [sample(3, null)])).toBe(1)
  })

  it('loses no write that was acknowledged', async () => {
    const folder = await prepared()
    const lines = await runAndKill('write', folder, 40)
    const acknowledged = lines.map((line) => uid(Number(line.replace('done ', ''))))
    const store = await openSqliteStore({ folder })
    onTestFinished(() => store.close())
    const page = await store.features(system, 'venues', { limit: 10_000 })
    const kept = new Set(page.features.map((feature) => feature.uid))
    expect(acknowledged.filter((each) => !kept.has(each))).toEqual([])
    expect(page.matched).toBe((await store.dataset(system, 'venues'))?.featureCount)
  })

  it('keeps every row that was acknowledged, once, with its history', async () => {
    const id = 'sketch_000000000001'
    const folder = testFolder()
    const first = await openSqliteStore({ folder })
    await first.putSketch(system, { id, map: 'map', title: { ja: '標本', en: 'Sample' }, form: [] })
    await first.close()
    const lines = await runAndKill('edit', folder, 40)
    const acknowledged = lines.map((line) => uid(Number(line.replace('done ', ''))))
    const store = await openSqliteStore({ folder })
    onTestFinished(() => store.close())
    const member = { kind: 'member', id: 'child', maps: { map: 'contributor' } } as const
    // what a phone does that does not know what arrived: all of it once more
    const edits = acknowledged.map(
      (each): RowEdit => ({ kind: 'put', uid: each, geometry: point(131, 34), properties: {} }),
    )
    const { results } = await store.editRows(member, id, edits)
    expect(results.filter((each) => each.kind !== 'done' || each.change !== 'none')).toEqual([])
    for (const each of acknowledged) expect(await store.history(member, id, each)).toHaveLength(1)
    const page = await store.features(member, id, { limit: 10_000 })
    expect(page.matched).toBe((await store.dataset(member, id))?.featureCount)
    expect(page.matched).toBeGreaterThanOrEqual(acknowledged.length)
  })
})
