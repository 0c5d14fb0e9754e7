import { render } from 'solid-js/web'
import 'virtual:web-font/own.css'
import 'virtual:web-font/latin.css'
import './ui/tokens.css'
import './ui/base.css'
import './ui/controls.css'
import { App } from './app/App.tsx'
import { loadTexts } from './i18n/language.ts'
import { firstGround } from './project/firstGround.ts'
import { registerServiceWorker } from './server/registerServiceWorker.ts'

const root = document.getElementById('root')
if (!root) throw new Error('main: expected an element with the id root')
void loadTexts().then(() => render(() => <App />, root))
void firstGround.then(() => {
  void registerServiceWorker()
  // What people type may hold any character: its slice of the font is declared once the page stands.
  void import('virtual:web-font/slices.css')
})
