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

const [sheets, setSheets] = createSignal(0)

/** While something is laid out on paper, which is white, everything is light. Returns how to stop. */
export const layOnPaper = (): (() => void) => {
  setSheets((count) => count + 1)
  return () => void setSheets((count) => count - 1)
}

/** The scheme in force: that of paper, else the reader's choice, else the device's. */
export const colorScheme = (): 'light' | 'dark' => {
  if (sheets() > 0) return 'light'
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
