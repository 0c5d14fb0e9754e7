import { quote } from './quote.ts'

const events = ['insert', 'update1', 'update2', 'update3', 'update4', 'delete'] as const

const triggerName = (table: string, column: string, event: (typeof events)[number]): string =>
  quote(`rtree_${table}_${column}_${event}`)

export const rtreeTriggerNames = (table: string, column: string): string[] =>
  events.map((event) => triggerName(table, column, event))

/** The six triggers of the R*Tree extension, as GeoPackage 1.3 annex F.3 words them. */
export function rtreeTriggers(table: string, column: string, key: string): string[] {
  const [t, c, i] = [quote(table), quote(column), quote(key)]
  const index = quote(`rtree_${table}_${column}`)
  const name = (event: (typeof events)[number]): string => triggerName(table, column, event)
  const box = `NEW.${i}, ST_MinX(NEW.${c}), ST_MaxX(NEW.${c}), ST_MinY(NEW.${c}), ST_MaxY(NEW.${c})`
  const present = `(NEW.${c} NOTNULL AND NOT ST_IsEmpty(NEW.${c}))`
  const absent = `(NEW.${c} ISNULL OR ST_IsEmpty(NEW.${c}))`
  return [
    `CREATE TRIGGER ${name('insert')} AFTER INSERT ON ${t} WHEN ${present}
     BEGIN INSERT OR REPLACE INTO ${index} VALUES (${box}); END`,
    `CREATE TRIGGER ${name('update1')} AFTER UPDATE OF ${c} ON ${t} WHEN OLD.${i} = NEW.${i} AND ${present}
     BEGIN INSERT OR REPLACE INTO ${index} VALUES (${box}); END`,
    `CREATE TRIGGER ${name('update2')} AFTER UPDATE OF ${c} ON ${t} WHEN OLD.${i} = NEW.${i} AND ${absent}
     BEGIN DELETE FROM ${index} WHERE id = OLD.${i}; END`,
    `CREATE TRIGGER ${name('update3')} AFTER UPDATE ON ${t} WHEN OLD.${i} != NEW.${i} AND ${present}
     BEGIN DELETE FROM ${index} WHERE id = OLD.${i}; INSERT OR REPLACE INTO ${index} VALUES (${box}); END`,
    `CREATE TRIGGER ${name('update4')} AFTER UPDATE ON ${t} WHEN OLD.${i} != NEW.${i} AND ${absent}
     BEGIN DELETE FROM ${index} WHERE id IN (OLD.${i}, NEW.${i}); END`,
    `CREATE TRIGGER ${name('delete')} AFTER DELETE ON ${t} WHEN OLD.${c} NOT NULL
     BEGIN DELETE FROM ${index} WHERE id = OLD.${i}; END`,
  ]
}
