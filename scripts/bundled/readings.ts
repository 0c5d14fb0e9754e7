import { existsSync, readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { romaniseStation } from './romaniseStation.ts'
import type { CsvRow } from './sourceFolder.ts'

/** Readings of names (よみ), gathered by hand in `geodata/bundled/readings.csv`. What is not sure is not in there. */
export type Readings = {
  /** Hiragana, or null where nobody is sure. */
  kana(name: string, municipality: string): string | null
  /** Listed without a reading: sources differ, or nobody has confirmed one. */
  isUnsure(name: string, municipality: string): boolean
  /** A station by its name, with or without 駅; the reading is without えき. */
  station(name: string): { kana: string | null; latin: string | null }
}

export function readReadings(path: string): Readings {
  return makeReadings(existsSync(path) ? parseReadings(readFileSync(path, 'utf8')) : [])
}

type Reading = { name: string; municipality: string; kana: string }

function parseReadings(text: string): Reading[] {
  const { data } = Papa.parse<CsvRow>(text.replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: 'greedy' })
  return data.map(({ name = '', municipality = '', kana = '' }) => ({
    name,
    municipality,
    kana: kana.trim(),
  }))
}

export function makeReadings(entries: Reading[]): Readings {
  const byName = new Map(
    entries
      .filter(({ kana }) => kana !== '')
      .map((entry) => [key(entry.name, entry.municipality), entry.kana]),
  )
  const bare = new Map(entries.filter(({ kana }) => kana !== '').map((entry) => [entry.name, entry.kana]))
  const unsure = new Set(
    entries.filter(({ kana }) => kana === '').map((entry) => key(entry.name, entry.municipality)),
  )
  return {
    kana: (name, municipality) => byName.get(key(name, municipality)) ?? byName.get(key(name, '')) ?? null,
    isUnsure: (name, municipality) => unsure.has(key(name, municipality)),
    station(name) {
      const bareName = name.replace(/駅$/, '')
      const found = bare.get(`${bareName}駅`) ?? bare.get(bareName)
      const kana = found?.replace(/えき$/, '') ?? null
      return { kana, latin: kana && romaniseStation(bareName, kana) }
    },
  }
}

const key = (name: string, municipality: string) => `${municipality}\n${name}`
