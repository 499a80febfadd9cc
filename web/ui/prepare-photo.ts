import { type PhotoDoubt, photoDoubts, seenSize, sentSize } from '#engine/drawings'

/** A photo as it goes, and what is doubtful about it; not `shown` is what this browser cannot draw (HEIC in some). */
export type Prepared = {
  readonly file: File
  readonly doubts: readonly PhotoDoubt[]
  readonly shown: boolean
}

/** The words of each doubt, with what to do. */
export const doubtKeys: Readonly<Record<PhotoDoubt, string>> = {
  small: 'camera.small',
  dark: 'camera.dark',
  blurred: 'camera.blurred',
}

const drawn = (picture: ImageBitmap, width: number, height: number): HTMLCanvasElement => {
  const canvas = Object.assign(document.createElement('canvas'), { width, height })
  const context = canvas.getContext('2d')
  if (context) context.imageSmoothingQuality = 'high'
  context?.drawImage(picture, 0, 0, width, height)
  return canvas
}

const doubtsOf = (picture: ImageBitmap): readonly PhotoDoubt[] => {
  const { width, height } = seenSize(picture.width, picture.height)
  const seen = drawn(picture, width, height).getContext('2d')?.getImageData(0, 0, width, height)
  return seen ? photoDoubts(seen, Math.max(picture.width, picture.height)) : []
}

/** The best of these that fits. */
const qualities = [0.85, 0.7, 0.5] as const

const jpegOf = async (canvas: HTMLCanvasElement, maxBytes: number): Promise<Blob | null> => {
  let blob: Blob | null = null
  for (const quality of qualities) {
    blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', quality))
    if (blob && blob.size <= maxBytes) break
  }
  return blob
}

/**
 * F59 A photo as it is sent: upright, at most 2,000 points a side, drawn anew, so that nothing of where and with what it was taken goes
 * along. What the browser cannot read (HEIC in some) goes as it is.
 */
export const preparePhoto = async (
  file: File,
  maxBytes: number = Number.POSITIVE_INFINITY,
): Promise<Prepared> => {
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
    const { width, height } = sentSize(picture.width, picture.height)
    const blob = await jpegOf(drawn(picture, width, height), maxBytes)
    const name = `${file.name.replace(/\.[^.]*$/, '') || 'photo'}.jpg`
    const doubts = doubtsOf(picture)
    picture.close()
    return blob
      ? { file: new File([blob], name, { type: 'image/jpeg' }), doubts, shown: true }
      : { file, doubts: [], shown: true }
  } catch {
    return { file, doubts: [], shown: false }
  }
}
