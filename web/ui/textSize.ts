import { createEffect, createRoot } from 'solid-js'
import { createRemembered } from './createRemembered.ts'

/** 大きな文字: the reader's choice on this device, never part of an address. */
export const [largeText, setLargeText] = createRemembered('largeText', false)

createRoot(() =>
  createEffect(() => {
    document.documentElement.dataset.text = largeText() ? 'large' : 'normal'
  }),
)
