import { createEffect, createRoot, createSignal } from 'solid-js'

const schemeChoices = ['auto', 'light', 'dark'] as const
export type SchemeChoice = (typeof schemeChoices)[number]

const STORAGE_KEY = 'kyoso.scheme'

const stored = (): SchemeChoice => {
  const value = localStorage.getItem(STORAGE_KEY)
  return schemeChoices.find((choice) => choice === value) ?? 'auto'
}

const device = matchMedia('(prefers-color-scheme: dark)')
const [deviceIsDark, setDeviceIsDark] = createSignal(device.matches)
device.addEventListener('change', () => setDeviceIsDark(device.matches))

const [schemeChoice, setChoice] = createSignal<SchemeChoice>(stored())

/** The scheme in force: the reader's choice, else the device's. */
export const colorScheme = (): 'light' | 'dark' => {
  const choice = schemeChoice()
  if (choice !== 'auto') return choice
  return deviceIsDark() ? 'dark' : 'light'
}

export const setSchemeChoice = (choice: SchemeChoice): void => {
  localStorage.setItem(STORAGE_KEY, choice)
  setChoice(choice)
}

createRoot(() =>
  createEffect(() => {
    document.documentElement.dataset.scheme = colorScheme()
  }),
)
