/** Child process of `crash.test.ts`, there to be killed: `load` never ends, `write` tells each write that was acknowledged. */
import { point, sample, system } from '../contract/samples.ts'
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
else {
  for (let number = 10; ; number++) {
    await store.write(system, 'venues', 'child', [{ kind: 'create', feature: sample(number, null) }])
    console.log(`done ${number}`)
  }
}
