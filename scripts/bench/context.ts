import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dist } from '#scripts/build/dist.ts'
import { type ChildServer, runProgram, startServerProgram } from './child.ts'
import { loadPostgis } from './peers/loadPostgis.ts'
import { type Postgis, startPostgis } from './peers/postgis.ts'
import { makePoints, type PointTable } from './points.ts'

/** A million points in our store and, where it is installed, the same in PostGIS; and how long the loading took. */
export type Million = {
  points: PointTable
  folder: string
  loadMs: number
  postgis: Postgis | undefined
  postgisLoadMs: number | undefined
}

/** How many take part in a workshop, and for how long. */
export type Crowd = { people: number; seconds: number }

/** What several measurements share: made when first asked for, taken down at the end. */
export class Context {
  readonly #cleanups: (() => Promise<unknown>)[] = []
  #million: Promise<Million> | undefined
  #app: ChildServer | undefined
  readonly pointCount: number
  readonly crowd: Crowd

  constructor(pointCount: number, crowd: Crowd) {
    this.pointCount = pointCount
    this.crowd = crowd
  }

  million(): Promise<Million> {
    this.#million ??= this.#makeMillion()
    return this.#million
  }

  async folder(): Promise<string> {
    const path = await mkdtemp(join(tmpdir(), 'kyoso-bench-'))
    this.#cleanups.push(() => rm(path, { recursive: true, force: true }))
    return path
  }

  /** The app over a folder of ours, in a process of its own, newly started: it has made no tile yet. */
  async app(folder: string): Promise<ChildServer> {
    await this.stopApp()
    this.#app = await startServerProgram('appServer', [folder, join(dist, 'web')])
    return this.#app
  }

  /** A data folder belongs to one process at a time: before another opens it, the app leaves it. */
  async stopApp(): Promise<void> {
    await this.#app?.stop()
    this.#app = undefined
  }

  /** A peer in a process of its own. */
  async server(program: string, args: string[]): Promise<ChildServer> {
    const server = await startServerProgram(program, args)
    this.#cleanups.push(server.stop)
    return server
  }

  async close(): Promise<void> {
    await this.stopApp()
    for (const cleanup of this.#cleanups.reverse()) await cleanup()
  }

  async #makeMillion(): Promise<Million> {
    console.error(`loading ${this.pointCount.toLocaleString('en')} points …`)
    const points = makePoints(this.pointCount)
    const folder = await this.folder()
    const loadMs = await runProgram<number>('loadPoints', [folder, String(this.pointCount)])

    const postgis = await startPostgis()
    if (postgis) this.#cleanups.push(postgis.stop)
    const postgisLoadMs = postgis && (await loadPostgis(postgis, points))
    return { points, folder, loadMs, postgis, postgisLoadMs }
  }
}
