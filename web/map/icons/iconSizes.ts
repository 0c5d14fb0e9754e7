/** Device pixels per pixel of a drawn icon, and pixels that it is wide where its size is 1. */
export const ICON_RATIO = 3
export const ICON_PIXELS = 16

/** The same of a picture. */
export const PICTURE_RATIO = 2
export const PICTURE_PIXELS = 64
