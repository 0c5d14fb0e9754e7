import type { Dataset } from '#geodata/schema/dataset.ts'
import type { StoredFeature } from '#geodata/schema/feature.ts'
import type { Properties } from '#geodata/schema/field.ts'
import { sketchRowFields } from '#geodata/themes/sketch.ts'
import { isShown } from '#geodata/workshop/isShown.ts'
import { checkUid } from '../../checkFeature.ts'
import { checkRow } from '../../checkRow.ts'
import { differences, isEmptyChange, type Merged, mergeRow } from '../../mergeRow.ts'
import type { RowAuthor, RowDone, RowEdit, RowEditResult, RowMark } from '../../rowEdit.ts'
import type { FeatureVersion } from '../../store.ts'
import type { FeatureWriter } from './featureWriter.ts'

const markNames = new Set(sketchRowFields.map(({ name }) => name))

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

  apply(edit: RowEdit | RowMark): RowEditResult {
    const { uid } = edit
    switch (edit.kind) {
      case 'put':
        return this.#put(edit)
      case 'restore':
        return this.#restore(uid)
      case 'mark':
        return this.#mark(edit)
      default: {
        const current = this.#seen(uid)
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
    if (current && !this.#sees(current)) return { kind: 'not-own', uid }
    if (current) {
      const [first = current] = this.#writer.history.versions(uid)
      const sent = { geometry, properties: this.#asked(properties) }
      const asMade = { geometry: first.geometry, properties: this.#asked(first.properties) }
      const fields = differences(asMade, sent)
      return fields.length === 0 ? this.#done(uid, 'none', current) : this.#conflict(fields, current)
    }
    if (this.#writer.history.isOver(uid)) return { kind: 'in-bin', uid }
    if (!this.#who.add) return this.#refused(uid)
    if (this.#rows >= this.#who.most) return { kind: 'full', uid, most: this.#who.most }
    this.#rows += 1
    const { name, held, rehearsal, hidden } = this.#who
    const marks = {
      created_by: name,
      created_at: this.#at,
      updated_at: this.#at,
      review: held ? 'held' : null,
      review_note: null,
      rehearsal: rehearsal || null,
      hidden: hidden || null,
    }
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
    if (this.#who.edit === 'none') return this.#refused(uid)
    const { geometry, properties } = merged.change
    const waits: Properties = this.#who.held ? { review: 'held', review_note: null } : {}
    const marked = { ...properties, ...this.#marks({ updated_at: this.#at, ...waits }) }
    const change = geometry === undefined ? { properties: marked } : { geometry, properties: marked }
    return this.#done(uid, 'changed', this.#writer.update(current, change), isShown(current.properties))
  }

  #mark({ uid, marks }: RowMark): RowEditResult {
    const current = this.#writer.find(uid)
    if (!current) return this.#absent(uid)
    if (!this.#who.seesAll) return { kind: 'not-own', uid }
    const changed = Object.entries(marks).filter(
      ([name, value]) => (current.properties[name] || null) !== (value || null),
    )
    if (changed.length === 0) return this.#done(uid, 'none', current)
    const properties = this.#marks(Object.fromEntries(changed.map(([name, value]) => [name, value || null])))
    return this.#done(
      uid,
      'changed',
      this.#writer.update(current, { properties }),
      isShown(current.properties),
    )
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
    if (this.#who.edit === 'none') return this.#refused(uid)
    this.#rows -= 1
    this.#writer.remove(current)
    return this.#done(uid, 'removed', null, isShown(current.properties))
  }

  #restore(uid: string): RowEditResult {
    const current = this.#seen(uid)
    const buried = this.#writer.history.buried(uid)
    if (!current && !(buried && this.#wasSeen(uid))) return { kind: 'unknown', uid }
    if (!this.#mayChange(uid)) return { kind: 'not-own', uid }
    if (current) return this.#done(uid, 'none', current)
    if (!buried) return { kind: 'unknown', uid }
    if (this.#who.edit === 'none') return this.#refused(uid)
    if (this.#rows >= this.#who.most) return { kind: 'full', uid, most: this.#who.most }
    this.#rows += 1
    const properties = this.#complete({ ...buried.properties, ...this.#marks({ updated_at: this.#at }) })
    const row = this.#writer.create({ uid, geometry: buried.geometry, properties })
    return this.#done(uid, 'created', row)
  }

  #absent(uid: string): RowEditResult {
    return { kind: this.#wasSeen(uid) ? 'in-bin' : 'unknown', uid }
  }

  /** It was there for this person when it was thrown away. */
  #wasSeen(uid: string): boolean {
    const last = this.#writer.history.versions(uid).at(-1)
    return last?.kind === 'delete' && this.#sees(last)
  }

  /** The row, where it is there for this person. */
  #seen(uid: string): StoredFeature | undefined {
    const row = this.#writer.find(uid)
    return row && this.#sees(row) ? row : undefined
  }

  #sees({ uid, properties }: Pick<StoredFeature, 'uid' | 'properties'>): boolean {
    return this.#who.seesAll || isShown(properties) || this.#isMine(uid)
  }

  #isMine(uid: string): boolean {
    return this.#writer.history.maker(uid) === this.#who.author
  }

  /** Their own, also while nothing may be changed: that is told by its reason. */
  #mayChange(uid: string): boolean {
    return this.#who.edit === 'all' || this.#isMine(uid)
  }

  #refused(uid: string): RowEditResult {
    return { kind: 'refused', uid, why: this.#who.refusal ?? 'layer-locked' }
  }

  #done(uid: string, change: RowDone['change'], row: StoredFeature | null, wasShown = false): RowDone {
    const author = this.#writer.history.maker(uid)
    const mine = author === this.#who.author
    return { kind: 'done', uid, change, author, wasShown, row: row && { ...row, ...(mine && { mine }) } }
  }

  #conflict(fields: string[], current: StoredFeature): RowEditResult {
    const mine = this.#writer.history.maker(current.uid) === this.#who.author
    return { kind: 'conflict', uid: current.uid, fields, current: { ...current, ...(mine && { mine }) } }
  }

  /** What people answered, without what the server marks on a row. */
  #asked(properties: Properties): Properties {
    if (this.#dataset.theme !== 'sketch') return properties
    return Object.fromEntries(Object.entries(properties).filter(([name]) => !markNames.has(name)))
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
