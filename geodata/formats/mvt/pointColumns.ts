/** Points as columns, of which `rows` are wanted: no object for any of them. */
export type PointColumns = {
  rows: Uint32Array
  fid: Int32Array
  /** Degrees, WGS 84. */
  lon: Float64Array
  lat: Float64Array
  columns: readonly PointColumn[]
}

/** `codes` has one for each point: 0 is "unknown", the value of `c` is at `c - 1`. */
export type PointColumn = {
  name: string
  codes: Uint32Array<ArrayBuffer>
  values: ColumnValues
  /** No two points have the same value. */
  unique: boolean
}

/** Values that occur. Texts lie end to end in UTF-8, `ends` says where each stops; of booleans, code 1 is false and 2 is true. */
export type ColumnValues =
  | { kind: 'text'; bytes: Uint8Array<ArrayBuffer>; ends: Uint32Array<ArrayBuffer> }
  | { kind: 'number'; numbers: Float64Array<ArrayBuffer> }
  | { kind: 'boolean' }
