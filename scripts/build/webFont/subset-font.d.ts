/** The part of subset-font (HarfBuzz as WebAssembly) that is used here; the package has no types of its own. */
declare module 'subset-font' {
  type Options = {
    targetFormat?: 'truetype' | 'woff' | 'woff2'
    /** Everything is kept; `text` is then to be empty. */
    keepAllGlyphs?: boolean
    keepFeatures?: string[]
    preserveNameIds?: number[]
  }
  export default function subsetFont(font: Buffer, text: string, options?: Options): Promise<Buffer>
}
