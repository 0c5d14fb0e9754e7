const GAP = 6

/** Puts an open popover under its button, or above it where there is more room, inside the window. */
export const placePopover = (popover: HTMLElement, button: HTMLElement): void => {
  const anchor = button.getBoundingClientRect()
  const { width, height } = popover.getBoundingClientRect()
  const below = innerHeight - anchor.bottom - GAP
  const under = below >= height || below >= anchor.top
  const top = under ? anchor.bottom + GAP : anchor.top - GAP - height
  const left = anchor.left + width > innerWidth - GAP ? anchor.right - width : anchor.left
  popover.style.setProperty('top', `${Math.max(GAP, Math.min(top, innerHeight - height - GAP))}px`)
  popover.style.setProperty('left', `${Math.max(GAP, Math.min(left, innerWidth - width - GAP))}px`)
}
