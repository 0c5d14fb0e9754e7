/** Sharp on a large screen, and little enough for a weak signal. */
const LONGEST_SIDE = 2048
const QUALITY = 0.85

/** Width and height with the longer side at most `longest`, never enlarged. */
export const fitInto = (
  { width, height }: { width: number; height: number },
  longest: number,
): { width: number; height: number } => {
  const scale = Math.min(1, longest / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

/** The picture upright, small, and without anything that the camera wrote into the file. Throws where it is no picture. */
export const shrinkPhoto = async (file: Blob): Promise<Blob> => {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
  const { width, height } = fitInto(picture, LONGEST_SIDE)
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d')
  if (!context) throw new Error('shrinkPhoto: expected a 2d context')
  // what is transparent would come out black
  context.fillStyle = 'white'
  context.fillRect(0, 0, width, height)
  context.drawImage(picture, 0, 0, width, height)
  picture.close()
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('shrinkPhoto: the canvas gave no picture'))),
      'image/jpeg',
      QUALITY,
    )
  })
}
