import type { MapPicture } from '#web/map/takePicture.ts'

export type Sheet = {
  picture: MapPicture
  /** Scale bar and north arrow, in the pixels of the picture. */
  marks: SVGSVGElement
  title: string
  date: string
  legend: { symbol: SVGSVGElement; title: string }[]
  credits: string
}

/** All lengths in CSS pixels of the map; the canvas has as many more as the picture. */
const MARGIN = 24
const TITLE = 64
const GAP = 16
const ROW = 28
const COLUMN = 220
const CREDIT_ROW = 18
const SYMBOL = 20

const INK = '#2b2a28'
const SOFT = '#625d55'
const PAPER = '#fffdf8'
const EDGE = '#d8d0c0'

const font = (size: number, weight = 400): string =>
  `${weight} ${size}px "BIZ UDPGothic", "Noto Sans CJK JP", sans-serif`

/** One picture with everything that makes a map readable alone: title, legend, scale bar, north arrow, credits. */
export const drawSheet = async (sheet: Sheet): Promise<HTMLCanvasElement> => {
  const { picture, legend } = sheet
  const ratio = picture.canvas.width / picture.width
  const symbols = await Promise.all(
    legend.map(({ symbol }) => imageOf(symbol, SYMBOL * ratio, SYMBOL * ratio)),
  )
  const marks = await imageOf(sheet.marks, picture.canvas.width, picture.canvas.height)

  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d')
  if (!context) throw new Error('drawSheet: expected a 2d canvas context, got none')
  context.font = font(11)
  const credits = brokenLines(context, sheet.credits, picture.width)
  const columns = Math.max(1, Math.floor(picture.width / COLUMN))
  const mapBottom = TITLE + picture.height
  const legendBottom = mapBottom + GAP + Math.ceil(legend.length / columns) * ROW
  const width = picture.width + 2 * MARGIN
  const height = legendBottom + GAP + credits.length * CREDIT_ROW + MARGIN
  canvas.width = Math.round(width * ratio)
  canvas.height = Math.round(height * ratio)
  context.scale(ratio, ratio)
  context.textBaseline = 'middle'
  const write = (text: string, x: number, y: number, most: number): void => context.fillText(text, x, y, most)

  context.fillStyle = PAPER
  context.fillRect(0, 0, width, height)

  context.font = font(12)
  context.fillStyle = SOFT
  const dateWidth = context.measureText(sheet.date).width
  write(sheet.date, width - MARGIN - dateWidth, TITLE / 2 + 6, dateWidth)
  context.font = font(22, 700)
  context.fillStyle = INK
  write(sheet.title, MARGIN, TITLE / 2 + 2, picture.width - dateWidth - GAP)

  context.drawImage(picture.canvas, MARGIN, TITLE, picture.width, picture.height)
  context.drawImage(marks, MARGIN, TITLE, picture.width, picture.height)
  context.strokeStyle = EDGE
  context.strokeRect(MARGIN, TITLE, picture.width, picture.height)

  context.font = font(13)
  for (const [index, { title }] of legend.entries()) {
    const x = MARGIN + (index % columns) * COLUMN
    const y = mapBottom + GAP + Math.floor(index / columns) * ROW + ROW / 2
    const symbol = symbols[index]
    if (symbol) context.drawImage(symbol, x, y - SYMBOL / 2, SYMBOL, SYMBOL)
    write(title, x + SYMBOL + 8, y, COLUMN - SYMBOL - GAP)
  }

  context.font = font(11)
  context.fillStyle = SOFT
  for (const [index, line] of credits.entries())
    write(line, MARGIN, legendBottom + GAP + (index + 0.5) * CREDIT_ROW, picture.width)
  return canvas
}

/** Breaks at any character, as Japanese does. */
const brokenLines = (context: CanvasRenderingContext2D, text: string, width: number): string[] => {
  const lines: string[] = []
  let line = ''
  for (const character of text) {
    if (context.measureText(line + character).width > width) {
      lines.push(line)
      line = ''
    }
    line += character
  }
  return line ? [...lines, line] : lines
}

/** A drawing of the page as an image of that many pixels. */
const imageOf = async (drawing: SVGSVGElement, width: number, height: number): Promise<HTMLImageElement> => {
  const copy = drawing.cloneNode(true)
  if (!(copy instanceof SVGSVGElement)) throw new Error('drawSheet: expected an svg element')
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(height))
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`
  await image.decode()
  return image
}
