export type EmbedSize = { width: string; height: string }

export const embedSizes = {
  small: { width: '400', height: '300' },
  medium: { width: '640', height: '480' },
  wide: { width: '100%', height: '480' },
} as const satisfies Record<string, EmbedSize>

const escaped = (text: string): string => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`)

/** Where the published map has room for itself alone. */
export const embedAddress = (address: string): string => `${address}?embed=1`

/** HTML that shows a published map inside another page. */
export const embedCode = (address: string, title: string, { width, height }: EmbedSize): string =>
  `<iframe src="${escaped(embedAddress(address))}" title="${escaped(title)}" width="${width}" height="${height}" loading="lazy" allow="fullscreen"></iframe>`
