/**
 * Fails where package-lock.json would break `npm ci` on another machine: a platform package left out of it (some registries
 * lack them for a while), or the download address of one registry recorded.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '#scripts/root.ts'

type LockedPackage = { resolved?: string; optionalDependencies?: Record<string, string> }
type Lock = { packages: Record<string, LockedPackage> }

const { packages }: Lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
const names = new Set(Object.keys(packages).map((path) => path.slice(path.lastIndexOf('node_modules/') + 13)))

const problems = Object.entries(packages).flatMap(([path, { resolved, optionalDependencies = {} }]) => [
  ...(resolved ? [`${path} records the address ${resolved}`] : []),
  ...Object.keys(optionalDependencies)
    .filter((name) => !names.has(name))
    .map((name) => `${name}, a platform package of ${path}, is not in the lock file`),
])

for (const problem of problems) console.error(problem)
console.log(`package-lock.json: ${names.size} packages, ${problems.length} problems`)
process.exitCode = problems.length > 0 ? 1 : 0
