import type { Dataset } from '#geodata/schema/dataset.ts'
import type { StoredFeature } from '#geodata/schema/feature.ts'
import type { Properties } from '#geodata/schema/field.ts'
import { checkUid } from '../../checkFeature.ts'
import { checkRow } from '../../checkRow.ts'
import { differences, isEmptyChange, type Merged, mergeRow } from '../../mergeRow.ts'
import { mostRows, type RowDone, type RowEdit, type RowEditResult } from '../../rowEdit.ts'
import type { FeatureVersion } from '../../store.ts'
import type { FeatureWriter } from './featureWriter.ts'

/** Who edits: `name` is what others see of them. */
export type RowAuthor = { author: string; name: string | null; rights: 'own' | 'all' }

/** One person's edits of rows, each answered by itself. Runs inside a transaction. */
export class RowEditor {
  readonly #dataset: Dataset
  readonly #writer: FeatureWriter
  readonly #who: RowAuthor
  readonly #at: string
  #rows: number

  constructor(dataset: Dataset, writer: FeatureWriter, who: RowAuthor, at: string, rows: number) {
    this.#dataset = dataset
    this.#writer = writer
    this.#who = who
    this.#at = at
    this.#rows = rows
  }

  apply(edit: RowEdit): RowEditResult {
    const { uid } = edit
    switch (edit.kind) {
      case 'put':
        return this.#put(edit)
      case 'restore':
        return this.#restore(uid)
      default: {
        const current = this.#writer.find(uid)
        if (edit.kind === 'patch') return current ? this.#patch(current, edit) : this.#absent(uid)
        if (current) return this.#delete(current, edit.version)
        const absent = this.#absent(uid)
        return absent.kind === 'in-bin' ? this.#done(uid, 'none', null) : absent
      }
    }
  }

  #put({ uid, geometry, properties }: Extract<RowEdit, { kind: 'put' }>): RowEditResult {
    const errors = [...checkUid(uid), ...checkRow(this.#dataset, { geometry, properties })]
    if (errors.length > 0) return { kind: 'invalid', uid, errors }
    const current = this.#writer.find(uid)
    if (current) {
      const [first = current] = this.#writer.history.versions(uid)
      const sent = { geometry, properties: this.#asked(properties) }
      const asMade = { geometry: first.geometry, properties: this.#asked(first.properties) }
      const fields = differences(asMade, sent)
      return fields.length === 0 ? this.#done(uid, 'none', current) : this.#conflict(fields, current)
    }
    if (this.#writer.history.buried(uid)) return { kind: 'in-bin', uid }
    if (this.#rows >= mostRows) return { kind: 'full', uid }
    this.#rows += 1
    const marks = { created_by: this.#who.name, created_at: this.#at, updated_at: this.#at }
    const row = this.#complete({ ...properties, ...this.#marks(marks) })
    return this.#done(uid, 'created', this.#writer.create({ uid, geometry, properties: row }))
  }

  #patch(current: StoredFeature, edit: Extract<RowEdit, { kind: 'patch' }>): RowEditResult {
    const { uid } = edit
    if (!this.#mayChange(uid)) return { kind: 'not-own', uid }
    const errors = checkRow(this.#dataset, edit)
    if (errors.length > 0) return { kind: 'invalid', uid, errors }
    const merged = this.#merge(current, edit)
    if (merged.kind === 'conflict') return this.#conflict(merged.fields, current)
    if (isEmptyChange(merged.change)) return this.#done(uid, 'none', current)
    const { geometry, properties } = merged.change
    const marked = { ...properties, ...this.#marks({ updated_at: this.#at }) }
    const change = geometry === undefined ? { properties: marked } : { geometry, properties: marked }
    return this.#done(uid, 'changed', this.#writer.update(current, change))
  }

  #merge(current: StoredFeature, { version, force, ...wanted }: Extract<RowEdit, { kind: 'patch' }>): Merged {
    const { author } = this.#who
    if (force || version === current.version) {
      return mergeRow({ author, base: current, later: [], wanted })
    }
    const versions = this.#writer.history.versions(current.uid)
    const base = versions.find((each) => each.version === version)
    const later = versions.filter((each) => each.version > version)
    const now = { ...current, author: later.at(-1)?.author ?? '' }
    return mergeRow({ author, base, later: [...later.slice(0, -1), now], wanted })
  }

  #delete(current: StoredFeature, version: number | undefined): RowEditResult {
    const { uid } = current
    if (!this.#mayChange(uid)) return { kind: 'not-own', uid }
    if (version !== undefined && version !== current.version) {
      const versions = this.#writer.history.versions(uid)
      const seen = versions.find((each) => each.version === version)
      const byOthers = versions.some((each) => each.version > version && each.author !== this.#who.author)
      if (byOthers || !seen) return this.#conflict(seen ? this.#asking(seen, current) : [], current)
    }
    this.#rows -= 1
    this.#writer.remove(current)
    return this.#done(uid, 'removed', null)
  }

  #restore(uid: string): RowEditResult {
    const current = this.#writer.find(uid)
    const buried = this.#writer.history.buried(uid)
    if (!current && !buried) return { kind: 'unknown', uid }
    if (!this.#mayChange(uid)) return { kind: 'not-own', uid }
    if (current) return this.#done(uid, 'none', current)
    if (!buried) return { kind: 'unknown', uid }
    if (this.#rows >= mostRows) return { kind: 'full', uid }
    this.#rows += 1
    const properties = this.#complete({ ...buried.properties, ...this.#marks({ updated_at: this.#at }) })
    const row = this.#writer.create({ uid, geometry: buried.geometry, properties })
    return this.#done(uid, 'created', row)
  }

  #absent(uid: string): RowEditResult {
    return { kind: this.#writer.history.buried(uid) ? 'in-bin' : 'unknown', uid }
  }

  #mayChange(uid: string): boolean {
    return this.#who.rights === 'all' || this.#writer.history.maker(uid) === this.#who.author
  }

  #done(uid: string, change: RowDone['change'], row: StoredFeature | null): RowDone {
    const author = this.#writer.history.maker(uid)
    const mine = author === this.#who.author
    return { kind: 'done', uid, change, author, row: row && { ...row, ...(mine && { mine }) } }
  }

  #conflict(fields: string[], current: StoredFeature): RowEditResult {
    const mine = this.#writer.history.maker(current.uid) === this.#who.author
    return { kind: 'conflict', uid: current.uid, fields, current: { ...current, ...(mine && { mine }) } }
  }

  /** What people answered, without what the server marks on a row. */
  #asked(properties: Properties): Properties {
    const marks = new Set(Object.keys(this.#marks({ created_by: null, created_at: null, updated_at: null })))
    return Object.fromEntries(Object.entries(properties).filter(([name]) => !marks.has(name)))
  }

  #asking(seen: FeatureVersion, current: StoredFeature): string[] {
    return differences(
      { ...seen, properties: this.#asked(seen.properties) },
      { ...current, properties: this.#asked(current.properties) },
    )
  }

  #complete(properties: Properties): Properties {
    const { fields } = this.#dataset
    return Object.fromEntries(fields.map(({ name }) => [name, properties[name] ?? null]))
  }

  /** Only a sketch's rows have them. */
  #marks(marks: Properties): Properties {
    return this.#dataset.theme === 'sketch' ? marks : {}
  }
}
