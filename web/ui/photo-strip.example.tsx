import type { Example } from './example.ts'
import { PhotoStrip } from './photo-strip.tsx'

const picture = (colour: string): string =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="80" height="60"><rect width="80" height="60" fill="${colour}"/></svg>`)}`

export const examples: readonly Example[] = [
  {
    zh: '现场照片，点开看原图',
    en: 'Pictures of a visit; each opens whole',
    show: () => (
      <PhotoStrip addresses={['gray', 'silver'].map(picture)} called={(number) => `照片 ${number}`} />
    ),
  },
]
