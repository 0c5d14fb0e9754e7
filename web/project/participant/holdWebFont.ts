import { firstSent } from './firstSent.ts'

/**
 * The web font is half a megabyte. On a page whose first act is to send a photo it waits until that is done, or nobody is in a
 * hurry: `data-ground` in tokens.css.
 */
export const holdWebFont = (): void => {
  document.documentElement.dataset.ground = 'coming'
  void firstSent.then(() => {
    delete document.documentElement.dataset.ground
  })
}
