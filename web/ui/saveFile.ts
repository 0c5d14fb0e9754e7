/** Hands a file to the reader under a name. */
export const saveFile = (file: Blob, name: string): void => {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // the browser may still be asking where to put it
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
