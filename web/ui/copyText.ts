/** Puts a text on the clipboard; false where the browser does not let a page do so (http, refused permission). */
export const copyText = async (text: string): Promise<boolean> => {
  if (!navigator.clipboard) return false
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  )
}
