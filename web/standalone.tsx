import { render } from 'solid-js/web'
import 'virtual:web-font/own.css'
import 'virtual:web-font/latin.css'
import './ui/tokens.css'
import './ui/base.css'
import './ui/controls.css'
import { PublishedMap } from './app/PublishedMap.tsx'
import { loadTexts } from './i18n/language.ts'
import { readerTexts } from './i18n/readerTexts.ts'
import { frozenMap } from './server/standalone/frozenMap.ts'

// A published map in a folder: the page of readers, over what lies beside it. Its build puts the files of `standalone` folders in
// the place of those that would ask a server.
const root = document.getElementById('root')
if (!root) throw new Error('standalone: expected an element with the id root')

const { publication, rows, pictures } = frozenMap()
const store = {
  dataset: (id: string) => rows[id]?.dataset,
  rows: (id: string) => rows[id]?.features,
  hasFailed: () => false,
  retry: () => {},
  assetAddress: (id: string) => pictures[id] ?? '',
}

void loadTexts().then(() => {
  document.title = readerTexts().page(publication.document.about.title || readerTexts().untitled)
  root.replaceChildren()
  render(
    () => (
      <main class="published-main">
        <PublishedMap map={publication} store={store} />
      </main>
    ),
    root,
  )
})
