import { type PhotoDoubt, photoDoubts, sentSize } from '#engine/drawings'

type Prepared = { readonly file: File; readonly doubts: readonly PhotoDoubt[] }

const drawn = (picture: ImageBitmap, width: number, height: number): HTMLCanvasElement => {
  const canvas = Object.assign(document.createElement('canvas'), { width, height })
  canvas.getContext('2d')?.drawImage(picture, 0, 0, width, height)
  return canvas
}

/** Points across at which a picture is looked at. */
const lookedAt = 480

const doubtsOf = (picture: ImageBitmap): readonly PhotoDoubt[] => {
  const width = Math.min(lookedAt, picture.width)
  const height = Math.max(1, Math.round((picture.height * width) / picture.width))
  const seen = drawn(picture, width, height).getContext('2d')?.getImageData(0, 0, width, height)
  return seen ? photoDoubts(seen, Math.max(picture.width, picture.height)) : []
}

/**
 * F59 A photo as it is sent: upright, at most 2,000 points a side, drawn anew, so that nothing of where and with what it was taken goes
 * along. What the browser cannot read (HEIC in some) goes as it is.
 */
export const preparePhoto = async (file: File): Promise<Prepared> => {
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
    const { width, height } = sentSize(picture.width, picture.height)
    const canvas = drawn(picture, width, height)
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.85))
    const name = `${file.name.replace(/\.[^.]*$/, '') || 'photo'}.jpg`
    return blob
      ? { file: new File([blob], name, { type: 'image/jpeg' }), doubts: doubtsOf(picture) }
      : { file, doubts: [] }
  } catch {
    return { file, doubts: [] }
  }
}
