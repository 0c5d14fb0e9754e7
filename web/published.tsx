import { createRoot } from 'solid-js'
import { render } from 'solid-js/web'
import 'virtual:web-font/own.css'
import 'virtual:web-font/latin.css'
import './ui/tokens.css'
import './ui/base.css'
import './ui/controls.css'
import { PublishedPage } from './app/PublishedPage.tsx'
import { loadTexts } from './i18n/language.ts'
import { loadBasemapData } from './map/basemapData.ts'
import { firstGround } from './project/firstGround.ts'
import { createPublicationStore } from './project/publicationStore.ts'

const root = document.getElementById('root')
if (!root) throw new Error('published: expected an element with the id root')

/** `/p/{alias}` */
const alias = decodeURIComponent(location.pathname.split('/')[2] ?? '')

// map, ground and words come side by side
const store = createRoot(() => createPublicationStore(alias))
void loadBasemapData().catch(() => {})
const embedded = new URLSearchParams(location.search).has('embed')
void loadTexts().then(() => render(() => <PublishedPage store={store} embedded={embedded} />, root))
void firstGround.then(() => import('virtual:web-font/slices.css'))
