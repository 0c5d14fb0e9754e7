import type { Texts } from '#web/i18n/ja.ts'

/** What the tab, the history and a bookmark call a screen: the nearest thing first, the product last. */
export const pageTitle = (path: string, texts: Texts, datasetTitle: string | undefined): string => {
  const { nav, product } = texts
  const [screen, dataset] = path.split('/').filter((part) => part !== '')
  const named: Record<string, string> = {
    map: nav.map,
    projects: nav.projects,
    data: dataset && datasetTitle ? `${datasetTitle} – ${nav.data}` : nav.data,
    indicators: nav.indicators,
    maps: nav.maps,
  }
  const name = screen === undefined ? texts.home.title.join('') : (named[screen] ?? texts.errors.notFound)
  return texts.pageTitle(name, product)
}

const selfNamed = ['signin', 'setup', 'invite', 'account', 'admin', 'join', 'w']

/** A screen whose words come with it says itself what it is called. */
export const namesItself = (path: string): boolean => selfNamed.includes(path.split('/')[1] ?? '')
