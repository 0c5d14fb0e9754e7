/** A picture with nothing in it but what is needed to show it: no place, no camera, no names, no preview, nothing after its end. */
export type CleanedPicture = { width: number; height: number; bytes: Uint8Array<ArrayBuffer> }
