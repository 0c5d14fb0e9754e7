import { render } from 'solid-js/web'
import './ui/tokens.css'
import './ui/base.css'
import './ui/controls.css'
import { ParticipantApp } from './app/ParticipantApp.tsx'
import { firstGround } from './project/firstGround.ts'
import { firstSent } from './project/participant/firstSent.ts'

const root = document.getElementById('root')
if (!root) throw new Error('join: expected an element with the id root')

render(() => <ParticipantApp />, root)
// the web font and the installation for offline use are large: the first photo goes before them
void Promise.all([firstGround, firstSent]).then(async () => {
  void import('virtual:web-font/own.css')
  void import('virtual:web-font/latin.css')
  void import('virtual:web-font/slices.css')
  const { registerServiceWorker } = await import('./server/registerServiceWorker.ts')
  void registerServiceWorker()
})
