import { createEffect } from 'solid-js'
import { texts } from '#web/i18n/language.ts'

/** The name of a screen whose words come with it, for the tab, the history and a bookmark. */
export const createPageTitle = (name: () => string): void =>
  createEffect(() => {
    document.title = texts().pageTitle(name(), texts().product)
  })
