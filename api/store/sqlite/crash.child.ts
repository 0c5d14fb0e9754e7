/** Child process of `crash.test.ts`, there to be killed: `load` never ends, `write` and `edit` tell each write that was acknowledged. */
import { point, sample, system, uid } from '../contract/samples.ts'
import type { RowEdit } from '../rowEdit.ts'
import type { Member } from '../store.ts'
import { openSqliteStore } from './sqliteStore.ts'

const [, , task, folder = ''] = process.argv
const store = await openSqliteStore({ folder })

function* endless() {
  for (let number = 10; ; number++) {
    if (number % 5000 === 0) console.log(`row ${number}`)
    yield sample(number, point(131, 34))
  }
}

if (task === 'load') await store.load(system, 'venues', 'child', endless())
else if (task === 'edit') {
  const member: Member = { kind: 'member', id: 'child', maps: { map: 'contributor' } }
  for (let number = 10; ; number++) {
    const put: RowEdit = { kind: 'put', uid: uid(number), geometry: point(131, 34), properties: {} }
    await store.editRows(member, 'sketch_000000000001', [put])
    console.log(`done ${number}`)
  }
} else {
  for (let number = 10; ; number++) {
    await store.write(system, 'venues', 'child', [{ kind: 'create', feature: sample(number, null) }])
    console.log(`done ${number}`)
  }
}
