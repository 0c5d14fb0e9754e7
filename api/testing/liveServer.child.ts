/** A server to be killed: the maps of the folder it is given, on a port that it prints. */
import { createApp } from '#api/app.ts'
import { openAccounts } from '#api/store/openAccounts.ts'
import { openStore } from '#api/store/openStore.ts'
import { serveLive } from './liveServer.ts'

const [, , folder = ''] = process.argv
const store = await openStore({ folder })
const { maps, people } = await openAccounts(folder)
const { host } = await serveLive(createApp({ store, maps, people, mode: 'personal' }))
console.log(host)
