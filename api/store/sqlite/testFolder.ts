import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

export function makeFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'kyoso-store-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/** A new empty folder that is gone after the test. */
export function testFolder(): string {
  const { path, remove } = makeFolder()
  onTestFinished(remove)
  return path
}

export const hasProgram = (name: string): boolean => spawnSync(name, ['--version']).status === 0
