import { render } from 'solid-js/web'
import '@fontsource/biz-udpgothic/400.css'
import '@fontsource/biz-udpgothic/700.css'
import './ui/tokens.css'
import './ui/base.css'
import './ui/controls.css'
import { App } from './app/App.tsx'
import { registerServiceWorker } from './server/registerServiceWorker.ts'

const root = document.getElementById('root')
if (!root) throw new Error('main: expected an element with the id root')
render(() => <App />, root)
void registerServiceWorker()
